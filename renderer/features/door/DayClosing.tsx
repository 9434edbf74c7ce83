import { Alert, Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconMoonStars } from '@tabler/icons-react'
import { useState } from 'react'
import type { DoorView } from '#contract/door.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { Modal } from '../../shared/dialog/Modal.tsx'

/** Ends the lines of a day: of today once the camp closes, and of earlier days that were left open. */
export function DayClosing({ view }: { view: DoorView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const camp = useCamp()
  const { minute } = useToday()
  const mayClose = useMay('book')
  const inLine = view.tokens.filter(
    ({ token }) => token.state === 'waiting' || token.state === 'called',
  ).length
  const open = [
    ...view.openBefore,
    ...(inLine > 0 && minute >= camp.closesMinute ? [{ date: view.date, count: inLine }] : []),
  ]
  if (open.length === 0) return null
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} mb="md">
      {open.map(({ date, count }) => (
        <Group key={date} gap="sm" justify="space-between">
          <Text size="sm">
            {date === view.date
              ? t('door.closing.today', { count })
              : t('door.closing.before', { count, date: format.date(date, 'weekday') })}
          </Text>
          {mayClose ? <CloseButton date={date} count={count} /> : null}
        </Group>
      ))}
    </Alert>
  )
}

function CloseButton({ date, count }: { date: string; count: number }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const [isOpen, { open, close }] = useDisclosure(false)
  const [isDone, setDone] = useState(false)
  const action = useAction(api.door.closeDay.mutationOptions(), {
    done: ({ left, serving }) =>
      [
        t('door.closing.done', { count: left }),
        serving > 0 ? t('door.closing.serving', { count: serving }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    onDone: () => {
      setDone(true)
      close()
    },
  })
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconMoonStars size={16} aria-hidden />}
        disabled={isDone}
        onClick={open}
      >
        {t('door.closing.close')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('door.closing.title')}>
        <Text>{t('door.closing.explain', { count })}</Text>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={action.isRunning}
            onClick={() => void action.run({ campId: camp.id, date, reason: 'tomorrow' })}
          >
            {t('door.closing.close')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
