import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { Contract } from '#contract/contract.ts'
import { createCore, type Core } from '#core/create-core.ts'
import { createStation } from '#electron/station/create-station.ts'
import { aCamp } from '#tests/support/drafts.ts'
import { MIGRATIONS, quietLog, ROOT } from '#tests/support/open-core.ts'
import { median, p95, sample, type Result } from './measure.ts'
import { addPeople, drawSheet } from './people.ts'

type Client = ContractRouterClient<Contract>

const openCore = (dataDir: string): Core =>
  createCore({
    dataDir,
    migrationsDir: MIGRATIONS,
    version: 'bench',
    clock: () => new Date(),
    log: quietLog,
  })

const TERMS = [
  'ahmad',
  'hos',
  'karimi',
  'zahra',
  'احمد',
  'نجیب',
  '0912',
  '۰۹۱۳',
  'mohamad reza',
  'wardak',
  'P22',
  'sarakhs',
]

const query = (text: string) => ({
  text,
  campId: null,
  groupId: null,
  onlyFlagged: false,
  sort: 'name' as const,
  offset: 0,
  limit: 50,
})

/** What the core does, on a file on disk, against the raw statements it rests on. */
export async function benchCore(): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qadam-bench-'))
  try {
    const first = await benchFirstImport(join(dir, 'first'))
    return [...(await benchAt(dir, 20_000)), first, ...(await benchLarge(dir))]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function benchAt(dir: string, people: number): Promise<Result[]> {
  const core = openCore(join(dir, 'small'))
  const context = core.connectOwner('Bench')
  const client = createRouterClient(core.router, { context })
  const camp = await client.camps.create(aCamp())
  addPeople(core, camp.id, people)
  const ids = core.state.db.raw.prepare('select id from patients order by id').pluck().all() as string[]
  const results = [
    ...(await benchTransports(core, ids)),
    await benchSearch(core, client, people),
    await benchWrite(core, client, ids),
    await benchImport(core, client, camp.id, { name: 'import 10,000 rows beside 20,000 people', aim: '' }),
  ]
  core.close()
  return results
}

async function benchTransports(core: Core, ids: string[]): Promise<Result[]> {
  const raw = core.state.db.raw.prepare('select * from patients where id = ?')
  const idAt = (index: number) => ids[(index * 7919) % ids.length] ?? ''
  const bare = median(await sample(2000, (index) => raw.get(idAt(index))))
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(core.router).upgrade(port1, { context: core.connectOwner('Bench') })
  port1.start()
  const overPort: Client = createORPCClient(new PortLink({ port: port2 }))
  port2.start()
  const port = await sample(1500, (index) => overPort.patients.get({ id: idAt(index) }))
  port1.close()
  const http = await benchHttp(core, idAt)
  const line = (name: string, times: number[], aim: string): Result => ({
    name,
    unit: 'ms',
    ours: median(times),
    p95: p95(times),
    bare,
    bareIs: 'prepared statement',
    aim,
  })
  return [
    line('read one person over the port', port, 'overhead < 0.5 ms'),
    line('read one person over HTTP', http, ''),
  ]
}

async function benchHttp(core: Core, idAt: (index: number) => string): Promise<number[]> {
  const station = await createStation({
    core,
    rendererDir: join(ROOT, 'out', 'renderer'),
    port: 0,
    log: quietLog,
    limits: { browser: { burst: 1e6, perMinute: 1e6 } },
  })
  const joined = await fetch(station.address, { redirect: 'manual' })
  const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const client: Client = createORPCClient(
    new FetchLink({ url: `${station.origin}/rpc`, headers: { cookie, origin: station.origin } }),
  )
  await signInSomebody(core, client)
  const times = await sample(800, (index) => client.patients.get({ id: idAt(index) }))
  await station.close()
  return times
}

async function signInSomebody(core: Core, client: Client): Promise<void> {
  const owner = createRouterClient(core.router, { context: core.connectOwner('Bench') })
  const member = await owner.staff.create({
    draft: {
      nameLatin: 'Bench',
      namePersian: '',
      sex: 'female',
      roles: ['manager'],
      skills: [],
      languages: [],
      active: true,
    },
    pin: '1234',
  })
  await client.session.signIn({ staffId: member.id, pin: '1234' })
}

async function benchSearch(core: Core, client: Client, people: number): Promise<Result> {
  const bareStatement = core.state.db.raw.prepare(
    'select rowid from patient_search where patient_search match ? limit 50',
  )
  const bareTerms = [
    'ahmad*',
    'hos*',
    'karimi*',
    'zahra*',
    'احمد*',
    'نجیب*',
    '0912*',
    '0913*',
    'mohamad* reza*',
    'wardak*',
    'p22*',
    'sarakhs*',
  ]
  const bare = await sample(600, (index) => bareStatement.all(bareTerms[index % bareTerms.length]))
  const ours = await sample(600, (index) => client.patients.search(query(TERMS[index % TERMS.length] ?? '')))
  return {
    name: `search among ${people.toLocaleString('en')}`,
    unit: 'ms',
    ours: median(ours),
    p95: p95(ours),
    bare: median(bare),
    bareIs: 'FTS5 query, 50 row numbers',
    aim: people >= 200_000 ? 'p95 < 5 ms' : '',
  }
}

async function benchWrite(core: Core, client: Client, ids: string[]): Promise<Result> {
  const { raw } = core.state.db
  const update = raw.prepare('update patients set village = ? where id = ?')
  const bare = median(
    await sample(300, (index) =>
      raw.transaction(() => update.run(`v${index}`, ids[index] ?? '')).immediate(),
    ),
  )
  const drafts = await Promise.all(ids.slice(1000, 1330).map((id) => client.patients.get({ id })))
  const ours = await sample(
    300,
    (index) => {
      const { patient } = drafts[index] ?? drafts[0]!
      const { id, version, number: _n, campId: _c, importFingerprint: _f, ...draft } = patient
      return client.patients.update({ id, version, draft: { ...draft, village: `V${index}` } })
    },
    0,
  )
  return {
    name: 'correct one person, with log',
    unit: 'ms',
    ours: median(ours),
    p95: p95(ours),
    bare,
    bareIs: 'raw transaction, one update',
    aim: '',
  }
}

/** The sheet of a desk that kept a spreadsheet until now. */
async function benchFirstImport(dir: string): Promise<Result> {
  const core = openCore(dir)
  const client = createRouterClient(core.router, { context: core.connectOwner('Bench') })
  const camp = await client.camps.create(aCamp())
  const result = await benchImport(core, client, camp.id, { name: 'import 10,000 rows', aim: '< 3 s' })
  core.close()
  return result
}

async function benchImport(
  core: Core,
  client: Client,
  campId: string,
  told: Pick<Result, 'name' | 'aim'>,
): Promise<Result> {
  const text = drawSheet(10_000)
  const contentBase64 = Buffer.from(text).toString('base64')
  const start = performance.now()
  const sheet = await client.imports.open({ campId, fileName: 'bench.csv', contentBase64 })
  for await (const step of await client.imports.apply({ sheetId: sheet.sheetId })) void step
  const ours = performance.now() - start
  const { raw } = core.state.db
  raw.exec('create temp table bare_rows (line text)')
  const insert = raw.prepare('insert into bare_rows values (?)')
  const bareStart = performance.now()
  raw.transaction(() => text.split('\n').forEach((line) => insert.run(line))).immediate()
  return {
    ...told,
    unit: 'ms',
    ours,
    bare: performance.now() - bareStart,
    bareIs: 'the lines into one table',
  }
}

async function benchLarge(dir: string): Promise<Result[]> {
  const [emptyDir, largeDir] = [join(dir, 'empty'), join(dir, 'large')]
  openCore(emptyDir).close()
  const core = openCore(largeDir)
  const client = createRouterClient(core.router, { context: core.connectOwner('Bench') })
  const camp = await client.camps.create(aCamp())
  addPeople(core, camp.id, 200_000)
  core.checkpoint()
  const search = await benchSearch(core, client, 200_000)
  core.close()
  return [
    search,
    probeMemory('memory at rest', emptyDir),
    probeMemory('memory with 200,000 people', largeDir),
  ]
}

/** Measured in a process of its own, which has done nothing else. */
function probeMemory(name: string, dataDir: string): Result {
  const probe = join(ROOT, 'tests', 'bench', 'memory-probe.ts')
  const said = execFileSync(process.execPath, ['--expose-gc', probe, dataDir], { encoding: 'utf8' })
  const { before, after } = JSON.parse(said) as { before: number; after: number }
  return { name, unit: 'MB', ours: after, bare: before, bareIs: 'the process before', aim: '' }
}
