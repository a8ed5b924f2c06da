/** Whom an offer is meant for above all. */
export const TARGET_GROUPS = [
  'familien',
  'alleinerziehende',
  'schwangere',
  'kinder',
  'jugendliche',
  'frauen',
  'maenner',
  'aeltere',
  'neu_zugewanderte',
  'behinderung',
  'wohnungslose',
] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

/** What an offer is given and paid on; `frei` is what nobody has to grant. */
export const OFFER_BASES = [
  'sgb2_16a',
  'sgb2_16h',
  'sgb2_16k',
  'sgb2_28',
  'sgb3_45',
  'sgb8_13',
  'sgb8_16',
  'sgb12_67',
  'kommunal',
  'frei',
  'sonstige',
] as const
export type OfferBasis = (typeof OFFER_BASES)[number]

/** What makes an offer reachable for more people. */
export const OFFER_FEATURES = ['stufenlos', 'kinderbetreuung', 'ohne_termin'] as const
export type OfferFeature = (typeof OFFER_FEATURES)[number]

export const PROVIDER_KINDS = [
  'kommune',
  'wohlfahrtsverband',
  'verein',
  'bildungstraeger',
  'kirche',
  'unternehmen',
  'initiative',
  'sonstige',
] as const
export type ProviderKind = (typeof PROVIDER_KINDS)[number]

/** What a call to check an entry came to. */
export const CHECK_OUTCOMES = ['erreicht', 'geaendert', 'geschlossen', 'nicht_erreicht'] as const
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

/** Names of the lists as taxonomies of HSDS, under which these words travel in a package. */
export const TAXONOMIES = {
  topics: 'quartierlotse-topics',
  targetGroups: 'quartierlotse-target-groups',
  legalBases: 'quartierlotse-legal-basis',
  features: 'quartierlotse-features',
} as const
export type TaxonomyName = keyof typeof TAXONOMIES
