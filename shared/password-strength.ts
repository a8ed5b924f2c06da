import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** 0 (guessed at once) to 4 (out of reach); below this a password is refused. */
export const ENOUGH = 3
/** Longer ones cost time without changing the answer. */
const READ_AT_MOST = 64

/** Keys of `fields` in the renderer's texts: why a password is easily guessed. */
type Weakness = 'password_common' | 'password_own_words' | 'password_pattern' | 'password_repeats' | 'password_guessable'

export type Strength = { readonly score: number; readonly weakness: Weakness | null }

/** What somebody who knows the person would try first. */
export type About = { readonly office: string; readonly displayName: string; readonly login: string }

const WEAKNESSES: Readonly<Record<string, Weakness>> = {
  userInputs: 'password_own_words',
  straightRow: 'password_pattern',
  keyPattern: 'password_pattern',
  sequences: 'password_pattern',
  dates: 'password_pattern',
  recentYears: 'password_pattern',
  simpleRepeat: 'password_repeats',
  extendedRepeat: 'password_repeats',
  topTen: 'password_common',
  topHundred: 'password_common',
  common: 'password_common',
  similarToCommon: 'password_common',
  pwned: 'password_common',
}

function wordsOf({ office, displayName, login }: About): string[] {
  const texts = [office, displayName, login, 'Quartierlotse', 'Jobcenter']
  return [...new Set(texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2))]
}

let loading: Promise<ZxcvbnFactory> | null = null

/** Only now, because the lists of common words and passwords are larger than most of the app. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: READ_AT_MOST,
  })
}

/** How long a password would withstand guessing; the same rule on screen and in main. The first call loads the word lists. */
export async function passwordStrength(password: string, about: About): Promise<Strength> {
  loading ??= load()
  const { score, feedback } = (await loading).check(password.normalize('NFC'), wordsOf(about))
  return { score, weakness: score >= ENOUGH ? null : (WEAKNESSES[feedback.warning ?? ''] ?? 'password_guessable') }
}
