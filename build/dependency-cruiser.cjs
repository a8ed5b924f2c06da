// The layers of the project: the path of a file says what it may import.

const NODE_CORE = { dependencyTypes: ['core'] }
const ELECTRON_PACKAGE = { path: '(^|/)node_modules/electron/' }

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-stays-pure',
      comment: 'Both sides use shared/, so it may import nothing but itself, zod, and the word lists that both judge passwords by.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '(^|/)node_modules/(zod|@zxcvbn-ts)/'] },
    },
    {
      name: 'renderer-not-to-electron',
      comment: 'The renderer reaches the main process through the contract only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-not-to-electron-package',
      severity: 'error',
      from: { path: '^renderer/' },
      to: ELECTRON_PACKAGE,
    },
    {
      name: 'renderer-not-to-node',
      comment: 'The renderer is sandboxed: there is no Node in it.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: NODE_CORE,
    },
    {
      name: 'electron-not-to-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'features-apart',
      comment: 'What two features share goes down into shared/, or the composition root hands it over.',
      severity: 'error',
      from: { path: '^(electron|renderer)/features/([^/]+)/' },
      to: { path: '^$1/features/[^/]+/', pathNot: '^$1/features/$2/' },
    },
    {
      name: 'only-store-opens-sqlite',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/store/' },
      to: { path: '(^|/)node_modules/(better-sqlite3-multiple-ciphers|@types/better-sqlite3)/' },
    },
    {
      name: 'electron-package-at-the-edge',
      comment: 'Everything else stays testable without a window.',
      severity: 'error',
      from: {
        path: '^electron/',
        pathNot: ['^electron/(main|preload)\\.ts$', '^electron/platform/', '^electron/ipc/endpoint\\.ts$'],
      },
      to: ELECTRON_PACKAGE,
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^electron/(main|preload)\\.ts$', '\\.worker\\.ts$', '\\.d\\.ts$', '^renderer/main\\.tsx$'],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would escape every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
