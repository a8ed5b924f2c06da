import type { Random } from './random.ts'

export type InventedName = {
  readonly familyName: string
  readonly givenNames: string
  readonly patronymic: string
  readonly originalScript: string
  readonly language: string
  readonly sex: 'w' | 'm'
}
/** Written form, and the own script where there is one. */
type Word = string | readonly [written: string, script: string]
type Origin = {
  readonly language: string
  /** How many of a hundred visitors. */
  readonly share: number
  readonly women: readonly Word[]
  readonly men: readonly Word[]
  /** Family names are a beginning and an ending, so that short lists make many names and none is anybody's in particular. */
  readonly beginnings: readonly Word[]
  readonly endings: readonly Word[]
}

/** Words between spaces, each with its own script after a slash; a low line stands for a space inside. */
function words(list: string): readonly Word[] {
  return list.split(' ').map((word) => {
    const [written = '', script] = word.replaceAll('_', ' ').split('/')
    return script === undefined ? written : [written, script]
  })
}

const ORIGINS: readonly Origin[] = [
  {
    language: 'deu',
    share: 30,
    women: words('Anna Brigitte Claudia Daniela Elke Franziska Gerda Heike Inge Jana Katrin Lena Mia Petra Sabine Ursula'),
    men: words('Andreas Bernd Christian Dieter Erik Frank Günther Holger Jörg Klaus Lars Martin Norbert Olaf Stefan Wolfgang'),
    beginnings: words(
      'Acker Berg Birken Brunn Eichen Feld Grün Hasel Hohen Kalten Linden Mühlen Neu Ober Rosen Schön Stein Tannen Wald Wiesen',
    ),
    endings: words('bach berger brink dorf eck feld hagen häuser heim hof horst kamp mann meier müller städter stein thal wald weg'),
  },
  {
    language: 'ukr',
    share: 22,
    women: words('Olena/Олена Iryna/Ірина Oksana/Оксана Yuliia/Юлія Svitlana/Світлана Nataliia/Наталія Zhanna/Жанна Daryna/Дарина'),
    men: words('Andrii/Андрій Bohdan/Богдан Dmytro/Дмитро Yevhen/Євген Mykola/Микола Oleksandr/Олександр Serhii/Сергій Taras/Тарас'),
    beginnings: words(
      'Bond/Бонд Vasyl/Василь Hryn/Гринь Dov/Дов Zhur/Жур Kozl/Козл Kryv/Крив Lys/Лис March/Марч Petr/Петр Rom/Ром Sav/Сав Tkach/Ткач Khom/Хом Shcherb/Щерб Yurch/Юрч',
    ),
    endings: words('enko/енко uk/ук yshyn/ишин ets/ець iv/ів ak/ак ovskyi/овський chenko/ченко ar/ар ynets/инець'),
  },
  {
    language: 'arb',
    share: 14,
    women: words('Amal/أمل Fatima/فاطمة Hiba/هبة Layla/ليلى Maryam/مريم Noor/نور Salma/سلمى Zainab/زينب'),
    men: words('Ahmad/أحمد Hassan/حسن Ibrahim/إبراهيم Karim/كريم Mahmoud/محمود Omar/عمر Samir/سمير Yusuf/يوسف'),
    beginnings: words('al-/ال Abu_/أبو_ Bani_/بني_'),
    endings: words(
      'Hamdan/حمدان Khatib/خطيب Masri/مصري Najjar/نجار Qasim/قاسم Rashid/رشيد Saleh/صالح Shami/شامي Tamimi/تميمي Zaki/زكي Darwish/درويش Halabi/حلبي Jabri/جبري Kurdi/كردي',
    ),
  },
  {
    language: 'tur',
    share: 12,
    women: words('Ayşe Elif Emine Gülşen Hatice Meryem Özlem Zeynep'),
    men: words('Ali Çetin Emre Hüseyin İsmail Mustafa Ömer Yiğit'),
    beginnings: words('Ak Ay Can Çelik Demir Er Gök Güneş Kara Kılıç Öz Şahin Taş Yıldır Yıl'),
    endings: words('baş can çı demir dağ er kaya oğlu taş türk maz ır'),
  },
  {
    language: 'pol',
    share: 8,
    women: words('Agnieszka Bożena Ewa Grażyna Katarzyna Małgorzata Zofia'),
    men: words('Andrzej Grzegorz Krzysztof Łukasz Paweł Stanisław Zbigniew'),
    beginnings: words('Brzez Dąbr Gór Jabłoń Krzyż Lisz Mal Now Paw Szcz Wiśn Zając'),
    endings: words('icki owski iński czyk ak ek owicz ewski'),
  },
  {
    language: 'ron',
    share: 6,
    women: words('Andreea Cristina Elena Ioana Mihaela Ștefania'),
    men: words('Alexandru Bogdan Ciprian Florin Ionuț Vasile'),
    beginnings: words('Alb Băl Cior Dum Flor Ion Lup Mold Rad Șerb'),
    endings: words('escu eanu an aru ea u'),
  },
  {
    language: 'tir',
    share: 4,
    women: words('Selam/ሰላም Hiwet/ሂወት Rahwa/ራህዋ Senait/ሰናይት'),
    men: words('Dawit/ዳዊት Filmon/ፊልሞን Samuel/ሳሙኤል Yonas/ዮናስ'),
    beginnings: words('Gebre/ገብረ Tekle/ተክለ Welde/ወልደ Hab/ሃብ'),
    endings: words('mariam/ማርያም selassie/ሥላሴ haimanot/ሃይማኖት ab/ኣብ tsion/ጽዮን medhin/መድህን'),
  },
  {
    language: 'pes',
    share: 4,
    women: words('Shirin/شیرین Parisa/پریسا Zahra/زهرا Narges/نرگس'),
    men: words('Reza/رضا Farhad/فرهاد Javad/جواد Mehdi/مهدی'),
    beginnings: words('Ahmad/احمد Hossein/حسین Karim/کریم Rahim/رحیم Sharif/شریف'),
    endings: words('i/ی zadeh/زاده pour/پور nia/نیا ian/یان'),
  },
]

const written = (word: Word) => (typeof word === 'string' ? word : word[0])
const script = (word: Word) => (typeof word === 'string' ? '' : word[1])
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('de') + text.slice(1)

/** An invented person's name; every origin that the search has rules for turns up. */
export function inventedName(random: Random): InventedName {
  let lot = random.below(100)
  const origin = ORIGINS.find(({ share }) => {
    lot -= share
    return lot < 0
  })
  if (!origin) throw new Error('the shares have to make a hundred')
  const woman = random.chance(55)
  const given = random.pick(woman ? origin.women : origin.men)
  const second = random.chance(12) ? ` ${written(random.pick(woman ? origin.women : origin.men))}` : ''
  const beginning = random.pick(origin.beginnings)
  const ending = random.pick(origin.endings)
  const doubled = random.chance(4)
    ? `-${capital(written(random.pick(origin.beginnings)).trim() + written(random.pick(origin.endings)))}`
    : ''
  const father = origin.language === 'ukr' && random.chance(60) ? written(random.pick(origin.men)) : ''
  return {
    familyName: written(beginning) + written(ending) + doubled,
    givenNames: written(given) + second,
    patronymic: father && `${father}${woman ? 'ivna' : 'ovych'}`,
    originalScript: script(given) && `${script(given)} ${script(beginning)}${script(ending)}`,
    language: origin.language,
    sex: woman ? 'w' : 'm',
  }
}
