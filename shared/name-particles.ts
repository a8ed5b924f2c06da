/** Arabic words between names that one document writes, another joins and a third leaves out. */
const PARTICLES: readonly string[] = ['al', 'el', 'abd', 'abu', 'abi', 'bin', 'ibn', 'bint', 'ال', 'عبد', 'ابو', 'أبو', 'بن', 'ابن', 'بنت']

/** Whether a lower-case word is a particle; alone it may be a name. */
export function isParticle(word: string): boolean {
  return PARTICLES.includes(word)
}

/** A particle before a hyphen, also where it takes the sound of what follows, as in ash-Shami and ur-Rahman. */
export const PARTICLE_PART = /^(abd|abu|abi|bin|ibn|bint|[aeu](l|r|s|sh|n|d|t|z))$/

/** "Servant of" joined to one of the names of God, with the article heard in two ways. */
export const ABD: readonly RegExp[] = [/^abd[aeiou](.{4,})$/, /^abd[aeiou](?:l|r|s|sh|n|d|t|z)(.{4,})$/]
