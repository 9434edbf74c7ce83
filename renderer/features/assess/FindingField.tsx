import { Chip, Group, Textarea } from '@mantine/core'
import { useId, type KeyboardEvent, type ReactNode } from 'react'
import type { FindingValue, FormItem } from '#domain/assessment/assessment-form.ts'
import { useFormat } from '../../shared/format.ts'
import { useOneStop } from '../../shared/use-one-stop.ts'
import { NumberField } from '../../shared/NumberField.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './assess.module.css'

export interface FindingFieldProps {
  item: FormItem
  value: FindingValue | undefined
  onChange: (value: FindingValue) => void
  /** Why it is refused, in words. */
  error: string | undefined
  path: string
}

/** One question of the form with its answers; Delete takes an answer back. */
export function FindingField({ item, value, onChange, error, path }: FindingFieldProps) {
  const { t } = useTranslation()
  const labelId = useId()
  const label = t(`assess.item.${item.key}`)
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    if (
      event.target instanceof HTMLInputElement &&
      !event.target.matches('[type="radio"], [type="checkbox"]')
    )
      return
    if (event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    onChange(null)
  }
  return (
    <div className={classes.finding} data-path={path} data-wide={item.kind === 'text' || undefined}>
      <div id={labelId} className={classes.findingName}>
        {label}
        {item.required ? <span className={classes.required}> {t('assess.required')}</span> : null}
      </div>
      <div className={classes.answers} role={roleOf(item)} aria-labelledby={labelId} onKeyDown={clear}>
        <Answers item={item} value={value ?? null} onChange={onChange} label={label} />
        {error ? (
          <div className={classes.problem} role="alert">
            {error}
          </div>
        ) : null}
      </div>
    </div>
  )
}

function roleOf({ kind }: FormItem): 'radiogroup' | 'group' | undefined {
  if (kind === 'choices') return 'group'
  return kind === 'number' || kind === 'text' ? undefined : 'radiogroup'
}

interface AnswersProps {
  item: FormItem
  value: FindingValue
  onChange: (value: FindingValue) => void
  label: string
}

function Answers({ item, value, onChange, label }: AnswersProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useId()
  const word = (option: string) =>
    t(`assess.option.${item.key}.${option}`, { defaultValue: t(`assess.option.common.${option}`) })
  switch (item.kind) {
    case 'choice':
      return (
        <Chips
          name={name}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          options={(item.options ?? []).map((option) => ({ value: option, label: word(option) }))}
        />
      )
    case 'yes_no':
      return (
        <Chips
          name={name}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(picked) => onChange(picked === 'true')}
          options={[
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]}
        />
      )
    case 'scale':
      return (
        <div className={classes.scale}>
          <Chips
            name={name}
            isNarrow
            value={typeof value === 'number' ? String(value) : null}
            onChange={(picked) => onChange(Number(picked))}
            options={Array.from({ length: (item.max ?? 10) + 1 }, (_, step) => ({
              value: String(step),
              label: format.number(step),
            }))}
          />
          <span className={classes.scaleEnds}>
            <span>{t(`assess.scale.${item.bestAtTop ? 'noStrength' : 'noPain'}`)}</span>
            <span>{t(`assess.scale.${item.bestAtTop ? 'fullStrength' : 'worstPain'}`)}</span>
          </span>
        </div>
      )
    case 'choices':
      return (
        <ManyChips
          value={Array.isArray(value) ? value : null}
          onChange={onChange}
          options={item.options ?? []}
          word={word}
        />
      )
    case 'number':
      return (
        <NumberField
          aria-label={label}
          {...(item.min === undefined ? {} : { min: item.min })}
          {...(item.max === undefined ? {} : { max: item.max })}
          w={130}
          size="sm"
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          rightSectionWidth={64}
          rightSection={
            <span className={classes.unit}>{item.unit ? t(`assess.unit.${item.unit}`) : ''}</span>
          }
        />
      )
    case 'text':
      return (
        <Textarea
          aria-label={label}
          size="sm"
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          dir="auto"
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}

interface ChipsProps {
  name: string
  value: string | null
  options: readonly { value: string; label: ReactNode }[]
  onChange: (value: string) => void
  isNarrow?: boolean
}

function Chips({ name, value, options, onChange, isNarrow = false }: ChipsProps) {
  return (
    <Group gap={isNarrow ? 3 : 6}>
      {options.map((option) => (
        <Chip
          key={option.value}
          type="radio"
          name={name}
          size="sm"
          radius="sm"
          variant="outline"
          icon={null}
          checked={value === option.value}
          onChange={() => onChange(option.value)}
          classNames={{ label: isNarrow ? classes.narrowChip : classes.chip, iconWrapper: classes.noIcon }}
        >
          {option.label}
        </Chip>
      ))}
    </Group>
  )
}

interface ManyChipsProps {
  value: string[] | null
  options: readonly string[]
  word: (option: string) => string
  onChange: (value: string[] | null) => void
}

/** Any of several answers; "none" is an answer too, and not the same as having told nothing. */
function ManyChips({ value, options, word, onChange }: ManyChipsProps) {
  const { t } = useTranslation()
  const stop = useOneStop(options.length + 1)
  const toggle = (option: string, isOn: boolean) => {
    const picked = options.filter((one) => (one === option ? isOn : value?.includes(one)))
    onChange(picked.length === 0 ? null : picked)
  }
  return (
    <Group gap={6} {...stop.group}>
      <Chip
        {...stop.box(0)}
        size="sm"
        radius="sm"
        variant="outline"
        checked={value?.length === 0}
        classNames={{ label: classes.chip }}
        onChange={(isOn) => onChange(isOn ? [] : null)}
      >
        {t('assess.noneOfThese')}
      </Chip>
      {options.map((option, index) => (
        <Chip
          key={option}
          {...stop.box(index + 1)}
          size="sm"
          radius="sm"
          variant="outline"
          checked={value?.includes(option) ?? false}
          classNames={{ label: classes.chip }}
          onChange={(isOn) => toggle(option, isOn)}
        >
          {word(option)}
        </Chip>
      ))}
    </Group>
  )
}
