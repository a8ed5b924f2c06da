import type { Reply } from '../../shared/result.ts'

/** All the renderer knows of Electron: the two functions of the preload script. */
export type Host = {
  readonly call: (name: string, input: unknown) => Promise<Reply<unknown>>
  /** Main says that a feature's data has changed without this window having asked. */
  readonly onChange: (listen: (feature: string) => void) => void
}

declare global {
  interface Window {
    readonly host: Host
  }
}

export const host: Host = window.host
