/** An unprivileged user that root steps down to; Chromium's sandbox refuses to run as root. */
export type RunAs = {
  readonly name: string
  readonly uid: number
  readonly gid: number
  /** Where this user sees the project, if it cannot reach the project at its own place. */
  readonly view?: string
}

/** An Electron executable that was found or prepared. */
export type ElectronBinary = {
  readonly electronPath: string
  readonly version: string
  readonly official: boolean
  /** Why this one, as a sentence for the console. */
  readonly reason: string
}

/** Everything that is needed to run the app on this machine. */
export type Runtime = ElectronBinary & {
  /** Set where the addon's prebuilt binary does not fit and was compiled; an unpackaged app loads this one. */
  readonly nativeBinding?: string
  /** Whether Chromium's sandbox was seen to work; if not, `--no-sandbox` has to be given from outside. */
  readonly sandbox: boolean
  readonly runAs?: RunAs
}
