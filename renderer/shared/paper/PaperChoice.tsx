import { SegmentedControl } from '@mantine/core'
import classes from './paper.module.css'

interface PaperChoiceProps<T extends string> {
  label: string
  value: T
  values: readonly T[]
  word: (value: T) => string
  onChange: (value: T) => void
}

/** One of a few ways in which a paper can be, all of them seen. */
export function PaperChoice<T extends string>({ label, value, values, word, onChange }: PaperChoiceProps<T>) {
  return (
    <div>
      <div className={classes.label} aria-hidden>
        {label}
      </div>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={value}
        onChange={onChange}
        data={values.map((known) => ({ value: known, label: word(known) }))}
      />
    </div>
  )
}
