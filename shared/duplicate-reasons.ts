/** What speaks for or against two records being of one person; each has its words on screen. */
export const DUPLICATE_REASONS = [
  'customerNumber',
  'dateEqual',
  'dateSwapped',
  'dateDefault',
  'yearEqual',
  'yearNear',
  'namesSwapped',
  'familyEqual',
  'familySpelling',
  'familySlip',
  'familySound',
  'familyPart',
  'familyBirthName',
  'givenEqual',
  'givenSpelling',
  'givenEquivalent',
  'addressEqual',
  'phoneEqual',
  'givenDiffer',
  'sexDiffers',
] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** Reasons against; the others speak for it. */
export const AGAINST: readonly DuplicateReason[] = ['givenDiffer', 'sexDiffers']

/** What a hit of the search shows or can be asked for anyway; all that is told about somebody of another branch. */
export const TOLD_OF_OUTSIDERS: readonly DuplicateReason[] = [
  'dateEqual',
  'dateSwapped',
  'dateDefault',
  'yearEqual',
  'yearNear',
  'namesSwapped',
  'familyEqual',
  'familySpelling',
  'familySlip',
  'familySound',
  'familyPart',
  'givenEqual',
  'givenSpelling',
  'givenEquivalent',
  'givenDiffer',
]
