import type { PackageDocument, ReadPieces } from '../package/source.ts'

const BYTES_IN_A_STEP = 1024 * 1024
/** How much of the time the first way through a file takes, which only finds out its encoding. */
const FIRST_WAY = 0.2

/** Follows how far a package has been read, by the bytes that have been gone through; `tell` gets the share of all. */
export function followReading(inAll: number, tell: (share: number) => Promise<void>) {
  let before = 0
  let here = 0
  let since = 0
  const share = () => (inAll === 0 ? 0 : (before + here) / inAll)

  return {
    step: () => tell(share()),
    /** The same bytes, told of as they pass. */
    read: ({ size, read }: Pick<PackageDocument, 'size' | 'read'>): ReadPieces => {
      let ways = 0
      before += here
      here = 0
      return async function* followed() {
        ways += 1
        const [from, part] = ways === 1 ? [0, FIRST_WAY] : [FIRST_WAY, 1 - FIRST_WAY]
        let passed = 0
        for await (const piece of read()) {
          passed += piece.length
          since += piece.length
          here = from * size + part * Math.min(passed, size)
          if (since >= BYTES_IN_A_STEP) {
            since = 0
            await tell(share())
          }
          yield piece
        }
      }
    },
  }
}
