import type { LegalText } from './summons-rules.ts'

/** From this day on § 32 SGB II in the version of the 13. SGB II-ÄndG decides. */
const SINCE = '2026-07-01'

/**
 * Samples, so that the app can be tried. No authority has checked them: each says "Mustertext" in its first line, and
 * an authority's own text takes its place as soon as there is one.
 */
export const SAMPLE_TEXTS: readonly LegalText[] = [
  {
    kind: 'rechtsfolgen',
    version: 'Muster 1',
    validFrom: SINCE,
    validTo: null,
    sample: true,
    body: `Mustertext – vor der Verwendung durch die Behörde zu prüfen und zu ersetzen.
Sie sind verpflichtet, sich zu dem genannten Termin persönlich zu melden (§ 59 SGB II in Verbindung mit § 309 SGB III).
Kommen Sie ohne wichtigen Grund nicht, kann das Folgen für Ihre Leistungen haben (§§ 31a bis 32 SGB II). Ob und welche Folgen eintreten, entscheidet das Jobcenter nach einer Anhörung in einem gesonderten Bescheid.
Ein wichtiger Grund ist zum Beispiel eine Krankheit, ein krankes Kind ohne Betreuung oder ein anderer Termin bei einer Behörde. Bitte teilen Sie den Grund so früh wie möglich mit.
Kommen Sie am selben Tag zu einer anderen Uhrzeit, kann die Meldepflicht trotzdem erfüllt sein.`,
  },
  {
    kind: 'rechtsbehelf',
    version: 'Muster 1',
    validFrom: SINCE,
    validTo: null,
    sample: true,
    body: `Mustertext – vor der Verwendung durch die Behörde zu prüfen und zu ersetzen.
Gegen diese Aufforderung können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben, schriftlich oder zur Niederschrift bei der oben genannten Stelle. Der Widerspruch hat keine aufschiebende Wirkung (§ 39 SGB II): Der Termin gilt weiter.`,
  },
]
