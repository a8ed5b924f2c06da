export type Point = { readonly latitude: number; readonly longitude: number }

const EARTH_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, in kilometres; on the scale of a town a flat map will do. */
export function distanceKm(one: Point, other: Point): number {
  const x = radians(other.longitude - one.longitude) * Math.cos(radians((one.latitude + other.latitude) / 2))
  const y = radians(other.latitude - one.latitude)
  return Math.hypot(x, y) * EARTH_KM
}

/** The middle of some points; null without any. */
export function middleOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) }
}
