import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { orderCauses } from '#domain/orders/order-causes.ts'
import { orderStates, transitions, type Transition } from '#domain/orders/order-state.ts'
import en from '#renderer/locales/en.json'
import { ROOT } from '#tests/support/open-core.ts'

const FILE = join(ROOT, 'docs', 'order-states.md')
const names = en.domain.state

const word = ({ to, kind, onlyBack, repairOnly }: Transition) =>
  [`\`${to}\``, kind === 'advance' ? '' : kind, onlyBack ? 'back' : '', repairOnly ? 'repairs only' : '']
    .filter(Boolean)
    .join(' · ')

function table(): string {
  const rows = orderStates.map((state) => {
    const next = transitions.filter(({ from }) => from === state).map(word)
    return `| \`${state}\` | ${names[state]} | ${next.join(', ') || '–'} |`
  })
  return ['| State | On the screen | Next |', '| --- | --- | --- |', ...rows].join('\n')
}

/** `UPDATE_DOCS=1 vitest run tests/domain/orders` writes the table anew. */
test('the page shows the table of the code', () => {
  const page = readFileSync(FILE, 'utf8')
  const [before = '', shown = ''] = page.split('<!-- table -->')
  const after = page.split('<!-- /table -->')[1] ?? ''
  if (process.env['UPDATE_DOCS']) {
    writeFileSync(FILE, `${before}<!-- table -->\n\n${table()}\n\n<!-- /table -->${after}`)
    return
  }
  const narrow = (text: string) => text.trim().replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-')
  expect(narrow(shown.split('<!-- /table -->')[0] ?? '')).toBe(narrow(table()))
})

test('the page names every cause', () => {
  const page = readFileSync(FILE, 'utf8')
  for (const cause of orderCauses) expect(page).toContain(`\`${cause}\``)
})
