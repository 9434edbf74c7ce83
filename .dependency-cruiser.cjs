/** The direction of imports, as rules that say why. See docs/decisions/0001-the-house.md. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'no-circular',
      'A cycle means that two files are really one, or that a third is missing.',
      {},
      { circular: true },
    ),
    rule(
      'domain-stands-alone',
      'Rules know no framework, no I/O and nothing of ours. date-fns only in domain/time.',
      { path: '^domain/' },
      { pathNot: ['^domain/', '^node_modules/(date-fns|date-fns-jalali)/'] },
    ),
    rule(
      'dates-in-domain-time',
      'One place that knows calendars.',
      { path: '^domain/', pathNot: '^domain/time/' },
      { path: '^node_modules/' },
    ),
    rule(
      'contract-is-data',
      'The contract knows the domain, zod and oRPC contract only.',
      { path: '^contract/' },
      { pathNot: ['^contract/', '^domain/', '^node_modules/(zod|@orpc/contract)/'] },
    ),
    rule(
      'db-knows-domain-only',
      'SQLite knows neither the API nor who asks.',
      { path: '^db/' },
      { path: '^(contract|electron|renderer)/' },
    ),
    rule(
      'sql-in-db-only',
      'What is asked of SQLite is asked in db/, by name.',
      { path: '^(domain|contract|electron|renderer)/' },
      {
        path: ['^db/records\\.ts$', '^node_modules/(better-sqlite3|drizzle-orm)/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'core-without-shell',
      'The core runs in a window, a server and a terminal alike.',
      { path: '^electron/core/' },
      {
        path: [
          '^renderer/',
          '^electron/(main|preload|station|cli|pack)/',
          '^node_modules/electron/',
          '^node_modules/ws/',
        ],
      },
    ),
    rule(
      'shells-use-core',
      'Shells reach data through the core only. The core hands out what they need.',
      { path: '^electron/(main|station|cli|pack)/' },
      { path: '^db/' },
    ),
    rule(
      'electron-in-main-only',
      'Only main and preload know Electron.',
      { path: '^(domain|contract|db|renderer|electron/(core|station|cli|pack))/' },
      { path: '^node_modules/electron/' },
    ),
    rule(
      'main-without-renderer',
      'Main draws nothing; it reads the locale files as data.',
      { path: '^electron/(main|station)/' },
      { path: '^renderer/', pathNot: '^renderer/locales/.*\\.json$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'cli-prints-with-paper',
      'The command line and the emergency pack use the same paper components, nothing else of the renderer.',
      { path: '^electron/(cli|pack)/' },
      { path: '^renderer/', pathNot: ['^renderer/print/', '^renderer/locales/.*\\.json$'] },
    ),
    rule(
      'preload-is-thin',
      'The preload bundle may require electron only.',
      { path: '^electron/preload/' },
      { pathNot: ['^electron/preload/', '^node_modules/electron/'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'renderer-knows-the-contract',
      'The renderer never touches the core or the database.',
      { path: '^renderer/' },
      { path: '^(db|electron)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'features-apart',
      'A feature does not import another: shared things go to renderer/shared.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'features-below-app',
      'The app composes features, not the other way.',
      { path: '^renderer/(features|shared|api|print)/' },
      { path: '^renderer/app/' },
    ),
    rule(
      'paper-is-plain',
      'Paper is React and CSS without Mantine, so that it renders anywhere.',
      { path: '^renderer/print/' },
      { path: ['^node_modules/@mantine/', '^renderer/(features|api|app)/'] },
    ),
    rule(
      'orpc-in-five-places',
      'The transport stays replaceable.',
      {
        pathNot: [
          '^contract/',
          '^electron/core/',
          '^electron/main/',
          '^electron/station/',
          '^renderer/api/',
          '^tests/',
        ],
      },
      { path: '^node_modules/@orpc/' },
    ),
    rule('nobody-imports-tests', 'Tests are leaves.', { pathNot: '^tests/' }, { path: '^tests/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
