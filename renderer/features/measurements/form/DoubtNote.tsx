import { Button, Group, Menu, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { NOT_MEASURABLE, type Doubt } from '#domain/measurements/checks/doubt.ts'
import type { AcceptedDoubt } from '#domain/measurements/measurement-set.ts'
import type { NumberKind } from '#domain/measurements/parse-measure.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { acceptReasons, usualReason } from '../accept-reasons.ts'
import { useDoubtText } from '../doubt-text.ts'
import classes from '../measurements.module.css'
import type { MeasureWords } from '../use-measure-words.ts'

interface DoubtNoteProps {
  id: string
  name: string
  kind: NumberKind
  words: MeasureWords
  open: readonly Doubt[]
  accepted: readonly AcceptedDoubt[]
  onMeant: (value: number) => void
  onExchange: ((other: string) => void) | null
  onAccept: (reason: string) => void
  onTakeBack: () => void
}

/** What is odd about a value, what was probably meant, and a way to keep it with a reason. */
export function DoubtNote({
  id,
  name,
  kind,
  words,
  open,
  accepted,
  onMeant,
  onExchange,
  onAccept,
  onTakeBack,
}: DoubtNoteProps) {
  const { t } = useTranslation()
  const doubtText = useDoubtText(words)
  const reason = accepted[0]?.reason
  return (
    <div id={id} className={classes.doubt} aria-live="polite">
      {open.map((doubt) => (
        <div key={doubt.check} className={classes.doubtLine}>
          <Text component="p" size="sm" m={0}>
            {doubtText(doubt, kind)}
          </Text>
          {doubt.suggestion !== null ? (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => onMeant(doubt.suggestion ?? doubt.value)}
            >
              {t('measure.useInstead', { value: words.measure(doubt.suggestion, kind) })}
            </Button>
          ) : null}
          {doubt.check === 'swapped' && doubt.other && onExchange ? (
            <Button size="compact-md" variant="default" onClick={() => onExchange(doubt.other?.field ?? '')}>
              {t('measure.exchange')}
            </Button>
          ) : null}
        </div>
      ))}
      {open.length > 0 ? <KeepButtons name={name} reasons={acceptReasons} onAccept={onAccept} /> : null}
      {open.length === 0 && reason ? (
        <Group gap="xs" className={classes.kept}>
          <Text component="span" size="sm">
            {t(accepted[0]?.check === NOT_MEASURABLE ? 'measure.notMeasurable' : 'measure.keptBecause', {
              reason: words.reason(reason),
            })}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={onTakeBack}
            aria-label={t('measure.takeBackOf', { name })}
          >
            {t('measure.takeBack')}
          </Button>
        </Group>
      ) : null}
    </div>
  )
}

interface KeepButtonsProps {
  name: string
  reasons: readonly string[]
  onAccept: (reason: string) => void
}

/** Keep it for the usual reason, or for another from the list or in own words. */
export function KeepButtons({ name, reasons, onAccept }: KeepButtonsProps) {
  const { t } = useTranslation()
  const [own, setOwn] = useState<string | null>(null)
  if (own !== null) {
    return (
      <form
        className={classes.ownReason}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          if (own.trim()) onAccept(own.trim())
        }}
      >
        <TextInput
          aria-label={t('measure.ownReasonOf', { name })}
          value={own}
          maxLength={200}
          data-autofocus
          autoFocus
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <Button type="submit" disabled={own.trim() === ''}>
          {t('measure.keepIt')}
        </Button>
        <Button variant="subtle" onClick={() => setOwn(null)}>
          {t('common.cancel')}
        </Button>
      </form>
    )
  }
  const usual = reasons[0] ?? usualReason
  return (
    <Group gap={6}>
      <Button size="compact-md" variant="light" onClick={() => onAccept(usual)} aria-keyshortcuts="Alt+Enter">
        {t('measure.keepFor', { reason: t(`measure.reason.${usual}`) })}
        <kbd className={classes.key}>Alt ↵</kbd>
      </Button>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button size="compact-md" variant="subtle" aria-label={t('measure.otherReasonOf', { name })}>
            {t('measure.otherReason')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {reasons.slice(1).map((reason) => (
            <Menu.Item key={reason} onClick={() => onAccept(reason)}>
              {t(`measure.reason.${reason}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setOwn('')}>{t('measure.ownReason')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
