import { Input, SegmentedControl } from '@mantine/core'
import { useId, type KeyboardEvent, type ReactNode } from 'react'

interface Option<Value extends string> {
  value: Value
  label: ReactNode
  /** Letters that choose it while the field has the focus: the place on a Latin keyboard, or a Persian letter. */
  keys: readonly string[]
}

interface OneKeyChoiceProps<Value extends string> {
  label: string
  description?: string
  error?: ReactNode
  value: Value | null
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  dataPath?: string
  disabled?: boolean
}

/** A choice among few that one key makes. */
export function OneKeyChoice<Value extends string>(props: OneKeyChoiceProps<Value>) {
  const { label, description, error, value, options, onChange, dataPath, disabled } = props
  const labelId = useId()

  const takeKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
    const found = options.find(
      ({ keys }) => keys.includes(event.key.toLowerCase()) || (place && keys.includes(place)),
    )
    if (!found) return
    event.preventDefault()
    onChange(found.value)
  }

  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      labelElement="div"
      labelProps={{ id: labelId }}
    >
      <SegmentedControl
        fullWidth
        size="sm"
        disabled={disabled}
        role="radiogroup"
        aria-labelledby={labelId}
        data-path={dataPath}
        value={value ?? ''}
        onKeyDown={takeKey}
        onChange={(picked) => {
          const found = options.find((option) => option.value === picked)
          if (found) onChange(found.value)
        }}
        data={options.map((option) => ({ value: option.value as string, label: option.label }))}
      />
    </Input.Wrapper>
  )
}
