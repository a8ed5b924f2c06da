import type { OfferBasis, OfferFeature, ProviderKind, TargetGroup } from './offer-lists.ts'

/** German words for the lists of the directory: on screen by the texts of the renderer, in packages and tables by main. */
export const TARGET_GROUP_WORDS = {
  familien: 'Familien',
  alleinerziehende: 'Alleinerziehende',
  schwangere: 'Schwangere',
  kinder: 'Kinder',
  jugendliche: 'Jugendliche und junge Erwachsene',
  frauen: 'Frauen',
  maenner: 'Männer',
  aeltere: 'Ältere Menschen',
  neu_zugewanderte: 'Neu Zugewanderte und Geflüchtete',
  behinderung: 'Menschen mit Behinderung',
  wohnungslose: 'Menschen ohne Wohnung',
} as const satisfies Record<TargetGroup, string>

export const OFFER_BASIS_WORDS = {
  sgb2_16a: '§ 16a SGB II (kommunale Eingliederung)',
  sgb2_16h: '§ 16h SGB II (schwer erreichbare junge Menschen)',
  sgb2_16k: '§ 16k SGB II (ganzheitliche Betreuung)',
  sgb2_28: '§ 28 SGB II (Bildung und Teilhabe)',
  sgb3_45: '§ 45 SGB III (Aktivierung)',
  sgb8_13: '§ 13 SGB VIII (Jugendsozialarbeit)',
  sgb8_16: '§ 16 SGB VIII (Familienbildung)',
  sgb12_67: '§ 67 SGB XII (besondere Schwierigkeiten)',
  kommunal: 'kommunal gefördert',
  frei: 'frei zugänglich',
  sonstige: 'andere Grundlage',
} as const satisfies Record<OfferBasis, string>

export const OFFER_FEATURE_WORDS = {
  stufenlos: 'stufenlos erreichbar',
  kinderbetreuung: 'mit Kinderbetreuung',
  ohne_termin: 'ohne Termin',
} as const satisfies Record<OfferFeature, string>

export const PROVIDER_KIND_WORDS = {
  kommune: 'Stadt oder Gemeinde',
  wohlfahrtsverband: 'Wohlfahrtsverband',
  verein: 'Verein',
  bildungstraeger: 'Bildungsträger',
  kirche: 'Kirche oder Gemeinde',
  unternehmen: 'Unternehmen',
  initiative: 'Initiative aus dem Quartier',
  sonstige: 'anderer Träger',
} as const satisfies Record<ProviderKind, string>
