import fc from 'fast-check'

/**
 * Every run tries the same generated cases, so that a red run says something about the code and not about the dice.
 * Another seed explores: QUARTIERLOTSE_SEED=random, or a number to repeat what a failure printed.
 */
const { QUARTIERLOTSE_SEED } = process.env
const seed = QUARTIERLOTSE_SEED === 'random' ? Date.now() % 2 ** 31 : Number(QUARTIERLOTSE_SEED ?? 20_261_124)

fc.configureGlobal({ seed })
