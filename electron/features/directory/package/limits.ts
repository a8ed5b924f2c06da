const MB = 1024 * 1024

/** What a package may at most be; beyond it is refused before memory runs out. Sizes in bytes, unpacked. */
export const LIMITS = {
  file: 200 * MB,
  total: 400 * MB,
  files: 2_000,
  rows: 500_000,
  /** One record of a CSV; an unclosed quote would otherwise swallow the rest of the file. */
  record: 1 * MB,
  /** Unpacked to packed. Real tables reach about 20; only counted above `ratioFrom`, where it can hurt. */
  ratio: 200,
  ratioFrom: 1 * MB,
  /** Brackets within brackets of a JSON document; HSDS reaches nine. */
  depth: 40,
  /** Characters of one entry of a JSON document. */
  item: 16 * MB,
} as const
export type Limits = { readonly [Name in keyof typeof LIMITS]: number }
