import { useDirection } from '@mantine/core'
import { useEffect, useLayoutEffect, useState } from 'react'
import { followPointer } from '../../../shared/pointer/follow-pointer.ts'
import { listenForKeys, type CarriedByKeys } from '../grid/carried-keys.ts'
import { staysFor, type Subject } from '../grid/subject.ts'
import { createCarry, type Carry, type CarryStore } from './carry.ts'
import { cellAt, cellElements, cellOf, elementOf, tintWhileCarried } from './cells.ts'
import { firstCell, foresee, type CellsView, type Foresight } from './foresee.ts'
import type { SpanCell } from './span-rows.ts'

export interface CarryInput extends Omit<CellsView, 'rowIds'> {
  days: readonly string[]
  /** In a month the rows of the table are its weeks: down is a week later. */
  isMonth: boolean
  onBegin: () => void
  /** Keys were to carry what is not to be moved at all. */
  onStay: (subject: Subject) => void
  onDrop: (subject: Subject, cell: SpanCell, foresight: Foresight) => void
}

export interface SpanCarry {
  store: CarryStore
  root: () => HTMLElement | null
  /** The element that scrolls, with the cells in it. */
  attach: (root: HTMLElement | null) => void
  /** A pointer was pressed on a visit or on somebody in the tray. */
  press: (event: PointerEvent, subject: Subject) => void
  moveByKeys: (subject: Subject) => void
}

type CurrentInput = CarryInput & { dir: 'ltr' | 'rtl' }

interface Link extends SpanCarry {
  foreseeAt: (subject: Subject, cell: SpanCell) => Foresight
  step: (key: string) => void
  drop: () => void
  update: (input: CurrentInput) => void
}

/** Carries visits, and those who wait for one, over several days: by pointer, by finger after a long press, and by keys. */
export function useCarry(input: CarryInput): SpanCarry {
  const { dir } = useDirection()
  const [link] = useState(() => createLink({ ...input, dir }))
  useLayoutEffect(() => link.update({ ...input, dir }))
  useEffect(() => listenForKeys(keysOf(link)), [link])
  useEffect(() => tintWhileCarried({ carry: link.store, root: link.root, foreseeAt: link.foreseeAt }), [link])
  return link
}

const shift = <T>(list: readonly T[], from: T, by: number): T => {
  const index = Math.max(0, Math.min(list.length - 1, list.indexOf(from) + by))
  return list[index] ?? from
}

function createLink(first: CurrentInput): Link {
  let current = first
  let root: HTMLElement | null = null
  const rowIds = () => [...new Set(cellElements(root).flatMap((cell) => cellOf(cell)?.rowId ?? []))]
  const cells = (): CellsView => ({ ...current, rowIds: rowIds() })
  const foreseeAt = (subject: Subject, cell: SpanCell) => foresee(subject, cell, cells())
  const store = createCarry(foreseeAt)
  const reveal = () => {
    const over = store.current()?.over
    if (over) elementOf(root, over)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const drop = () => {
    const ended: Carry | null = store.end()
    if (ended?.over && ended.foresight) current.onDrop(ended.subject, ended.over, ended.foresight)
  }
  return {
    store,
    foreseeAt,
    drop,
    root: () => root,
    attach: (element) => {
      root = element
    },
    update: (input) => {
      current = input
    },
    press: (event, subject) =>
      followPointer(event, {
        viewport: () => root,
        begin: (at) => {
          current.onBegin()
          store.begin(subject, 'pointer', null, at)
        },
        moveTo: (at) => store.moveTo(cellAt(at.x, at.y), at),
        drop,
        cancel: () => void store.end(),
      }),
    moveByKeys: (subject) => {
      current.onBegin()
      if (staysFor(subject)) return current.onStay(subject)
      store.begin(subject, 'keys', firstCell(subject, current.days, cells()))
      return reveal()
    },
    step: (key) => {
      const over = store.current()?.over
      if (!over) return
      const { days, dir, isMonth } = current
      const along = (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0) * (dir === 'rtl' ? -1 : 1)
      const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
      store.moveTo({
        date: shift(days, over.date, along + (isMonth ? down * 7 : 0)),
        rowId: isMonth ? over.rowId : shift(rowIds(), over.rowId, down),
      })
      reveal()
    },
  }
}

const keysOf = ({ store, step, drop }: Link): CarriedByKeys => ({
  isCarried: () => store.current()?.by === 'keys',
  step: ({ key }) => {
    if (!key.startsWith('Arrow')) return false
    step(key)
    return true
  },
  drop,
  cancel: () => void store.end(),
})
