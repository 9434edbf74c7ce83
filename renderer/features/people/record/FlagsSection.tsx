import { Button, Group, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId } from 'react'
import type { Flag } from '#domain/people/patient.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'

interface FlagsSectionProps {
  flags: readonly Flag[]
  /** Null where the role may not mend. */
  onMend: ((flag: Flag) => void) | null
  onDismiss: ((flag: Flag) => void) | null
}

/** What could not be read when it came in: the words as written, where to mend them, or that nothing is to be mended. */
export function FlagsSection({ flags, onMend, onDismiss }: FlagsSectionProps) {
  const { t } = useTranslation()
  const titleId = useId()
  if (flags.length === 0) return null
  return (
    <section className={classes.flags} aria-labelledby={titleId}>
      <Group gap="xs">
        <IconAlertTriangle size={18} aria-hidden className={classes.warning} />
        <Title order={2} size="h3" id={titleId} className={classes.warning}>
          {t('people.toCheckTitle', { count: flags.length })}
        </Title>
      </Group>
      {flags.map((flag) => (
        <FlagLine
          key={`${flag.field} ${flag.value} ${flag.reason}`}
          flag={flag}
          onMend={onMend}
          onDismiss={onDismiss}
        />
      ))}
    </section>
  )
}

function FlagLine({
  flag,
  onMend,
  onDismiss,
}: { flag: Flag } & Pick<FlagsSectionProps, 'onMend' | 'onDismiss'>) {
  const { t } = useTranslation()
  const field = t(`people.flagField.${flag.field}`, { defaultValue: flag.field })
  const reason = t(`people.reason.${flag.reason}`, { defaultValue: t('people.reason.unreadable') })
  return (
    <div className={classes.flag} role="group" aria-label={field}>
      <div className={classes.flagWords}>
        <Text size="sm" component="span" fw={600}>
          {field}
        </Text>
        {flag.value ? (
          <Text size="sm" component="span">
            {' '}
            «<bdi>{flag.value}</bdi>»
          </Text>
        ) : null}
        <Text size="xs" c="dimmed">
          {reason}
        </Text>
      </div>
      {onMend ? (
        <Button size="compact-sm" variant="default" onClick={() => onMend(flag)}>
          {t('people.mend')}
        </Button>
      ) : null}
      {onDismiss ? (
        <Button size="compact-sm" variant="subtle" onClick={() => onDismiss(flag)}>
          {t('people.dismiss')}
        </Button>
      ) : null}
    </div>
  )
}
