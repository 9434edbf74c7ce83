import { useRef, type KeyboardEvent } from 'react'
import classes from '../measurements.module.css'

interface ChoiceButtonsProps<T extends string> {
  /** The field's name, for assistive tools. */
  label: string
  value: T | null
  options: readonly { value: T; label: string }[]
  onChange: (value: T | null) => void
  describedBy?: string | undefined
  /** Whether Enter stops here on its way through the form. */
  isStop?: boolean
}

/** A choice in large buttons: one tab stop, arrows move, space or a second press takes it back. */
export function ChoiceButtons<T extends string>({
  label,
  value,
  options,
  onChange,
  describedBy,
  isStop = true,
}: ChoiceButtonsProps<T>) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const chosen = options.findIndex((option) => option.value === value)

  const move = (event: KeyboardEvent, from: number) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const forward = ['ArrowDown', isRtl ? 'ArrowLeft' : 'ArrowRight']
    const back = ['ArrowUp', isRtl ? 'ArrowRight' : 'ArrowLeft']
    const step = forward.includes(event.key) ? 1 : back.includes(event.key) ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = (from + step + options.length) % options.length
    buttons.current[next]?.focus()
    onChange(options[next]?.value ?? null)
  }

  return (
    <div role="radiogroup" aria-label={label} aria-describedby={describedBy} className={classes.choices}>
      {options.map((option, index) => (
        <button
          key={option.value}
          ref={(node) => void (buttons.current[index] = node)}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          data-measure={isStop && index === Math.max(chosen, 0) ? '' : undefined}
          className={classes.choice}
          onKeyDown={(event) => move(event, index)}
          onClick={() => onChange(option.value === value ? null : option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
