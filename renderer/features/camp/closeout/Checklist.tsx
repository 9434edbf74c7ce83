import { Button, Collapse, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconCircleCheck } from '@tabler/icons-react'
import type { CloseoutItem, CloseoutView } from '#contract/closeout.ts'
import { useFormat } from '../../../shared/format.ts'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'
import { BackUpButton } from './BackUpButton.tsx'
import { CloseoutRows } from './CloseoutRows.tsx'

interface ChecklistProps {
  view: CloseoutView
  shown: string | null
  show: (kind: string | null) => void
}

/** What has to be looked at before the camp is closed; each line opens into its rows. */
export function Checklist({ view, shown, show }: ChecklistProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('camp.closeout.title')}>
      <ul className={classes.checklist}>
        {view.items.map((item) => (
          <li key={item.kind}>
            <Line
              item={item}
              view={view}
              isShown={shown === item.kind}
              toggle={() => show(shown === item.kind ? null : item.kind)}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface LineProps {
  item: CloseoutItem
  view: CloseoutView
  isShown: boolean
  toggle: () => void
}

function Line({ item, view, isShown, toggle }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, count, rows } = item
  const isDone = count === 0
  const told = isDone ? t(`camp.closeout.done.${kind}`) : t(`camp.closeout.left.${kind}`, { count })
  const isOpen = isShown && !isDone
  return (
    <>
      <UnstyledButton
        className={classes.checkLine}
        data-done={isDone || undefined}
        aria-expanded={isDone ? undefined : isOpen}
        disabled={isDone}
        onClick={toggle}
      >
        {isDone ? (
          <IconCircleCheck aria-hidden size={20} stroke={1.5} />
        ) : (
          <IconAlertTriangle aria-hidden size={20} stroke={1.5} />
        )}
        <span>{told}</span>
        {isDone ? null : <IconChevronDown aria-hidden size={18} className={classes.chevron} />}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <div className={classes.checkBody}>
          <Text c="dimmed">{t(`camp.closeout.todo.${kind}`)}</Text>
          {kind === 'visits_ahead' && rows[0]?.date ? (
            <Button
              component="a"
              href={`#/calendar?date=${rows[0].date}&view=agenda&only=booked`}
              variant="default"
              size="compact-sm"
            >
              {t('camp.closeout.toCalendar')}
            </Button>
          ) : null}
          {kind === 'stock_not_counted' ? (
            <Button component="a" href="#/stock" variant="default" size="compact-sm">
              {t('camp.closeout.toStock')}
            </Button>
          ) : null}
          {kind === 'no_backup' ? (
            <BackUpButton last={view.lastBackup} />
          ) : (
            <CloseoutRows item={item} camp={view.camp} />
          )}
          {rows.length < count && kind !== 'no_backup' ? (
            <Text c="dimmed" size="sm">
              {t('camp.closeout.more', { number: format.number(count - rows.length) })}
            </Text>
          ) : null}
        </div>
      </Collapse>
    </>
  )
}
