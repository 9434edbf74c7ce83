import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createCore, type Core } from '#core/create-core.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import { aCamp, anOrderDraft, aPerson } from '#tests/support/drafts.ts'
import { MIGRATIONS, quietLog } from '#tests/support/open-core.ts'
import { median, p95, sample, type Result } from './measure.ts'

const OPEN_ORDERS = 600
const devices: readonly DeviceType[] = ['transtibial', 'transfemoral', 'afo', 'kafo']

/** The board with 600 open orders, and a step from its scan to the other screen's notice against the raw transaction. */
export async function benchWorkshop(): Promise<Result[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qadam-bench-'))
  const core = createCore({
    dataDir: dir,
    migrationsDir: MIGRATIONS,
    version: 'bench',
    clock: () => new Date(),
    log: quietLog,
  })
  try {
    return await measure(core)
  } finally {
    core.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function measure(core: Core): Promise<Result[]> {
  const client = createRouterClient(core.router, { context: core.connectOwner('Bench') })
  const campId = (await client.camps.create(aCamp())).id
  const orders: DeviceOrder[] = []
  for (let index = 0; index < OPEN_ORDERS; index += 1) {
    const { orders: made } = await client.patients.create({
      campId,
      draft: aPerson({ givenNameLatin: `Bench ${index}` }),
      orders: [anOrderDraft({ deviceType: devices[index % devices.length] ?? 'afo' })],
    })
    orders.push(...made)
  }
  const { raw } = core.state.db
  const bareBoard = raw.prepare('select * from device_orders where camp_id = ?')
  const board = await sample(60, () => client.workshop.board({ campId }))
  const bareRows = await sample(60, () => bareBoard.all(campId))

  const update = raw.prepare('update device_orders set state = ?, state_since = ? where id = ?')
  const insert = raw.prepare(
    `insert into order_steps (id, camp_id, order_id, kind, from_state, to_state, at, cause, reason, version)
     values (?, ?, ?, 'advance', 'prescribed', 'measured', ?, '', '', 1)`,
  )
  const spare = orders.slice(300)
  const bareStep = raw.transaction((id: string, at: string) => {
    update.run('measured', at, id)
    insert.run(core.state.newId(), campId, id, at)
  })
  const bare = await sample(200, (index) =>
    bareStep.immediate(spare[index]?.id ?? '', new Date().toISOString()),
  )
  const steps = await sample(200, (index) => stepAndHear(core, orders[index]!.number), 0)
  return [
    {
      name: `board with ${OPEN_ORDERS} open orders`,
      unit: 'ms',
      ours: median(board),
      p95: p95(board),
      bare: median(bareRows),
      bareIs: 'the rows of the table',
      aim: '< 50 ms',
    },
    {
      name: 'one step, scan to the other screen',
      unit: 'ms',
      ours: median(steps),
      p95: p95(steps),
      bare: median(bare),
      bareIs: 'raw transaction, update and step',
      aim: '< 20 ms',
    },
  ]
}

/** From the number of a tag to the notice that another screen gets. */
async function stepAndHear(core: Core, number: string): Promise<void> {
  const client = createRouterClient(core.router, { context: core.connectOwner('Bench') })
  const heard = new Promise<void>((resolve) => {
    const stop = core.state.feed.subscribe(() => {
      stop()
      resolve()
    })
  })
  const { order } = await client.workshop.find({ number })
  await client.orders.advance({ id: order.id, version: order.version, to: 'measured', reason: '' })
  await heard
}
