import { useEffect, useRef, useState, type RefObject } from 'react'

const FIELDS = 'input, textarea, button, [tabindex]'
/** Mantine's field for a PIN marks its frame alone. */
const PROBLEMS = '[aria-invalid="true"], [data-error]'

interface LeadToProblem<Form extends HTMLElement> {
  /** For the element around the fields. */
  form: RefObject<Form | null>
  /** To be called when something was to be sent: once the problems are drawn, the first of them has the focus and is in view. */
  lead: () => void
}

/**
 * Whoever sends a form with something missing is led to the first field that says so, however far away its button is; where no field
 * does, what is told of the whole form comes into view.
 */
export function useLeadToProblem<Form extends HTMLElement>(): LeadToProblem<Form> {
  const form = useRef<Form>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries === 0) return
    const problem = form.current?.querySelector<HTMLElement>(PROBLEMS)
    const field = problem?.matches(FIELDS) ? problem : problem?.querySelector<HTMLElement>(FIELDS)
    field?.focus({ preventScroll: true })
    const told = field ?? form.current?.querySelector('[role="alert"]')
    told?.scrollIntoView({ block: 'center' })
  }, [tries])
  return { form, lead: () => setTries((count) => count + 1) }
}
