/** The part of yauzl 3.4 that this product uses; the package ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export type Entry = {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly canDecodeFileData: () => boolean
  }
  export type ZipFile = {
    readonly entryCount: number
    readonly eachEntry: () => AsyncIterable<Entry>
    readonly openReadStreamPromise: (entry: Entry) => Promise<Readable>
    readonly close: () => void
  }
  export function openPromise(
    path: string,
    options: { readonly autoClose: boolean; readonly validateEntrySizes: boolean },
  ): Promise<ZipFile>
}
