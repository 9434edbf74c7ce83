import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CheckoutOf } from '#renderer/features/fitting/CheckoutScreen.tsx'
import { Deliver } from '#renderer/features/fitting/DeliverScreen.tsx'
import { TaskOf } from '#renderer/features/fitting/OrderTask.tsx'
import { Trial } from '#renderer/features/fitting/TrialScreen.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import { untilAssembled, untilFinishing, walk } from '../../support/fitting.ts'
import { renderWithCore } from '../../support/render-app.tsx'
import { anOrder } from './show-order.tsx'

const tasks = { trial: Trial, checkout: CheckoutOf, deliver: Deliver }

/** One task of the order that the address names as `?id=`. */
function ShownTask({
  task,
  permission,
}: {
  task: keyof typeof tasks
  permission: 'workOnOrders' | 'checkOut' | 'deliver'
}) {
  const [{ id }] = useSearchState((raw) => ({ id: typeof raw['id'] === 'string' ? raw['id'] : '' }))
  const Task = tasks[task]
  return id ? (
    <TaskOf id={id} title={task} permission={permission}>
      {(record) => <Task record={record} />}
    </TaskOf>
  ) : null
}

async function show(
  task: keyof typeof tasks,
  role: 'technician' | 'coordinator' | 'therapist' = 'technician',
) {
  const permission = ({ trial: 'workOnOrders', checkout: 'checkOut', deliver: 'deliver' } as const)[task]
  const bench = await renderWithCore(<ShownTask task={task} permission={permission} />, { role })
  const order = await anOrder(bench.core)
  await walk(bench.core.owner, order, task === 'trial' ? untilAssembled : untilFinishing)
  await bench.router.navigate({ to: '/', search: { id: order.id } as never })
  await screen.findByRole('heading', { level: 1 })
  const read = () => bench.core.owner.orders.get({ id: order.id })
  return { ...bench, order, read }
}

describe('a trial fitting', () => {
  it('proposes rework where the socket hurts, and asks for its cause', async () => {
    const { user, read } = await show('trial')
    await user.click(await screen.findByRole('radio', { name: '3' }))
    expect(await screen.findByText('The socket is not comfortable enough.')).toBeTruthy()
    const save = screen.getByRole('button', { name: 'Save the trial' })
    await user.click(save)
    expect(screen.getByText('Needed')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Too tight' }))
    await user.click(save)
    await waitFor(async () => expect((await read()).order.state).toBe('adjusting'))
    expect((await read()).trials).toMatchObject([{ number: 1, socketComfort: 3, cause: 'too_tight' }])
  })

  it('keeps the words of comfort at both ends of its scale', async () => {
    await show('trial')
    expect(await screen.findByRole('radio', { name: '0 = cannot be worn at all' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: '10 = most comfortable' })).toBeTruthy()
  })
})

describe('a check-out', () => {
  it('is answered by 1, 2 and 3, and a no asks what was seen', async () => {
    const { user } = await show('checkout')
    await user.click(await screen.findByRole('button', { name: 'Begin the check' }))
    const rows = await screen.findAllByRole('group', { name: /./ })
    const questions = rows.filter((row) => row.dataset['question'])
    within(questions[0]!).getAllByRole('radio')[0]!.focus()
    await user.keyboard('1')
    await user.keyboard('3')
    await user.keyboard('2')
    expect(questions[0]!.dataset['answer']).toBe('yes')
    expect(questions[1]!.dataset['answer']).toBe('not_applicable')
    expect(questions[2]!.dataset['answer']).toBe('no')
    const seen = within(questions[2]!).getByRole('textbox')
    await waitFor(() => expect(document.activeElement).toBe(seen))
    await user.type(seen, 'needs help{Enter}')
    expect(questions[3]!.contains(document.activeElement)).toBe(true)
    expect(screen.getByText('3 of 36 answered')).toBeTruthy()
  })
})

describe('handing over', () => {
  it('says what is missing and leaves no way to a role that may not decide otherwise', async () => {
    await show('deliver', 'coordinator')
    expect((await screen.findByRole('alert')).textContent).toContain('final check of this device is missing')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Hand over all the same' }).disabled).toBe(
      true,
    )
  })

  it('leads to what is missing, and writes down who decided otherwise and why', async () => {
    const { user, read } = await show('deliver', 'therapist')
    const why = await screen.findByLabelText(/Hand over all the same because/)
    const handOver = screen.getByRole('button', { name: 'Hand over all the same' })
    await user.click(handOver)
    expect(document.activeElement).toBe(why)
    await user.type(why, 'the bus leaves')
    await user.click(handOver)
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Signature' }))
    await user.keyboard(' ')
    await user.click(handOver)
    await waitFor(async () => expect((await read()).order.state).toBe('delivered'))
    expect((await read()).deliveries).toMatchObject([
      { overrideReason: 'the bus leaves', receivedBy: 'Ahmad' },
    ])
  })
})
