import type { FlowPart } from './paper.ts'
import type { MeasuredPart } from './paginate.ts'

const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0

/** Reads the heights of parts that stand in one flow in `paper`, in CSS pixels. */
export function measureParts(paper: Element, parts: readonly FlowPart[]): MeasuredPart[] {
  const elements = [...paper.querySelectorAll('[data-part]')]
  const gapBefore = (index: number) => {
    const before = elements[index - 1]
    const part = elements[index]
    return before && part ? part.getBoundingClientRect().top - before.getBoundingClientRect().bottom : 0
  }
  return parts.map((part, index): MeasuredPart => {
    const element = elements[index] ?? null
    const gap = gapBefore(index)
    if (part.kind === 'block' || !(element instanceof HTMLTableElement)) {
      const { startsPage = false } = part
      const keepsWithBefore = part.kind === 'block' && (part.keepsWithBefore ?? false)
      return { kind: 'block', gap, height: heightOf(element), startsPage, keepsWithBefore }
    }
    const { startsPage = false, keepsTogether = false } = part
    const rows = [...(element.tBodies[0]?.rows ?? [])].map(heightOf)
    return { kind: 'table', gap, head: heightOf(element.tHead), rows, startsPage, keepsTogether }
  })
}
