/** Twenty invented visitors of one morning, in the order of their numbers. `lane` is the key that gives the number out. */
export type Visitor = {
  readonly lane: '1' | '2' | '3' | '4'
  readonly given?: string
  readonly family?: string
  /** The name as its owner writes it. */
  readonly script?: string
  readonly birth?: string
  readonly language?: 'ukr' | 'rus' | 'arb' | 'tir' | 'tur' | 'ell' | 'hin' | 'zho' | 'ben' | 'tam' | 'pes' | 'ron' | 'vie' | 'deu'
  readonly phone?: string
}

export const SHERBAK = {
  lane: '2',
  given: 'Oleksii',
  family: 'Shcherbak',
  script: 'Олексій Щербак',
  birth: '1985-03-02',
  language: 'ukr',
} as const
export const AMINA = {
  lane: '1',
  given: 'Amina',
  family: 'al-Ḥusaynī',
  script: 'أمينة الحسيني',
  birth: '1992-06-14',
  language: 'arb',
} as const
export const MISSED = {
  lane: '3',
  given: 'Dmitrij',
  family: 'Kuznecov',
  script: 'Дмитрий Кузнецов',
  birth: '1979-11-30',
  language: 'rus',
} as const
export const TESFAY = {
  lane: '3',
  given: 'Tesfay',
  family: 'Gebremedhin',
  script: 'ተስፋይ ገብረመድህን',
  birth: '12.02.1996',
  language: 'tir',
} as const
const ELENI = {
  lane: '3',
  given: 'Eleni',
  family: 'Papadopoulou',
  script: 'Ελένη Παπαδοπούλου',
  birth: '1983-08-08',
  language: 'deu',
} as const
export const MEI = { lane: '3', given: 'Mei', family: 'Zhāng', script: '张梅', birth: '1990-01-20', language: 'zho' } as const
const PRIYA = { lane: '3', given: 'Priya', family: 'Sharma', script: 'प्रिया शर्मा', birth: '1988-12-05', language: 'hin' } as const
const ZEYNEP = { lane: '4', given: 'Zeynep', family: 'Yıldız-Şahin', birth: '1975-05-19', language: 'tur' } as const
const RAHELA = { lane: '4', given: 'Rahela', family: 'Ahmadi', script: 'راحله احمدی', birth: '1994-04-01', language: 'pes' } as const
export const MOTHER_OF_THREE = { lane: '3', given: 'Nadia', family: 'Ștefănescu', birth: '1986-07-23', language: 'ron' } as const

/** Those with a record before the day begins; a laptop brings them along from the branch. */
export const KNOWN: readonly Visitor[] = [SHERBAK, AMINA, MISSED, ELENI, MEI, PRIYA, ZEYNEP, RAHELA, MOTHER_OF_THREE]
/** Nobody asks their names. */
const NAMELESS: readonly Visitor[] = (['2', '2', '2', '4', '2', '3', '2', '2', '3', '2'] as const).map((lane) => ({ lane }))
export const VISITORS: readonly Visitor[] = [...KNOWN, TESFAY, ...NAMELESS]
