import { createRouterClient } from '@orpc/server'
import { createCore } from '#core/create-core.ts'
import { MIGRATIONS, quietLog } from '#tests/support/open-core.ts'

/** Prints the resident megabytes of a process before and after it opened a data folder and searched in it. */
const [dataDir = ':memory:'] = process.argv.slice(2)
const resident = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}
const before = resident()
const core = createCore({
  dataDir,
  migrationsDir: MIGRATIONS,
  version: 'bench',
  clock: () => new Date(),
  log: quietLog,
})
const client = createRouterClient(core.router, { context: core.connectOwner('Bench') })
for (const text of ['ahmad', 'hos', 'احمد', '0912', '']) {
  await client.patients.search({
    text,
    campId: null,
    groupId: null,
    onlyFlagged: false,
    sort: 'name',
    offset: 0,
    limit: 50,
  })
}
console.log(JSON.stringify({ before, after: resident() }))
core.close()
