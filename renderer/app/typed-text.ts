/** What was typed into the fields of the screen that is shown, by label; for the person, should the screen fail. */
const typed = new Map<string, string>()

const isText = (element: EventTarget | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && ['text', 'search', 'tel', 'number', 'email'].includes(element.type))

function labelOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const own = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.placeholder
  return own.replace(/\s*\*\s*$/, '').trim()
}

/** Remembers what is typed until the next screen; returns how to stop. Never what is typed into password fields. */
export function recordTypedText(): () => void {
  const record = ({ target }: Event) => {
    if (isText(target)) typed.set(labelOf(target), target.value)
  }
  document.addEventListener('input', record, { capture: true })
  return () => document.removeEventListener('input', record, { capture: true })
}

export function forgetTypedText(): void {
  typed.clear()
}

/** One line per field that holds something. */
export function readTypedText(): string {
  return [...typed]
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => (label ? `${label}: ${value}` : value))
    .join('\n')
}
