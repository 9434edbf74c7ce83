import { Chip, Group, Input } from '@mantine/core'
import { useId } from 'react'
import { useOneStop } from '../../shared/use-one-stop.ts'
import classes from './fitting.module.css'

interface ChoiceChipsProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string }[]
  required?: boolean
  error?: string | null
}

interface OneProps<Value extends string> extends ChoiceChipsProps<Value> {
  value: Value | null
  onChange: (value: Value) => void
}

/** One of a few, each with a target for a gloved finger: one Tab stop, arrows choose. */
export function OneChip<Value extends string>({
  label,
  options,
  value,
  onChange,
  required,
  error,
}: OneProps<Value>) {
  const id = useId()
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id }}
      required={required ?? false}
      error={error}
    >
      <Chip.Group value={(value ?? '') as string} onChange={(picked) => onChange(picked as Value)}>
        <Group
          gap={6}
          role="radiogroup"
          aria-labelledby={id}
          aria-invalid={Boolean(error)}
          className={classes.chips}
        >
          {options.map((option) => (
            <Chip key={option.value} name={id} value={option.value} size="md" radius="sm">
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  )
}

interface ManyProps<Value extends string> extends ChoiceChipsProps<Value> {
  values: readonly Value[]
  /** The chosen ones in the order in which they were chosen. */
  onChange: (values: Value[]) => void
}

/** Any of a few: one Tab stop, arrows move, space ticks. */
export function ManyChips<Value extends string>({
  label,
  options,
  values,
  onChange,
  required,
  error,
}: ManyProps<Value>) {
  const id = useId()
  const stop = useOneStop(options.length)
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id }}
      required={required ?? false}
      error={error}
    >
      <Group
        gap={6}
        role="group"
        aria-labelledby={id}
        aria-invalid={Boolean(error)}
        className={classes.chips}
        {...stop.group}
      >
        {options.map((option, index) => (
          <Chip
            key={option.value}
            size="md"
            radius="sm"
            {...stop.box(index)}
            checked={values.includes(option.value)}
            onChange={() => toggle(option.value)}
          >
            {option.label}
          </Chip>
        ))}
      </Group>
    </Input.Wrapper>
  )
}
