export type Point = { readonly latitude: number; readonly longitude: number }

const EARTH_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

let lastLatitude = Number.NaN
let lastNarrowing = 1

/** Distances are mostly asked from one place to many. */
function narrowing(latitude: number): number {
  if (latitude !== lastLatitude) {
    lastLatitude = latitude
    lastNarrowing = Math.cos(radians(latitude))
  }
  return lastNarrowing
}

/** As the crow flies, in kilometres; on the scale of a town a flat map will do. */
export function distanceKm(one: Point, other: Point): number {
  const x = radians(other.longitude - one.longitude) * narrowing(one.latitude)
  const y = radians(other.latitude - one.latitude)
  // Several times as fast as Math.hypot, and it runs for every offer.
  return Math.sqrt(x * x + y * y) * EARTH_KM
}

/** The middle of some points; null without any. */
export function middleOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) }
}
