import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Camp } from '#domain/camps/camp.ts'
import { useApi, useClient } from '../../../api/ApiProvider.tsx'
import { campProblems } from '../../../shared/camp-problems.ts'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { RecordQuestions } from '../../../shared/record/RecordQuestions.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { addressOf } from '../address.ts'
import classes from '../camp.module.css'
import { useRecordForm } from '../../../shared/record/use-record-form.ts'
import { CampFacts } from './CampFacts.tsx'
import { CampFields } from './CampFields.tsx'
import { readCamp, toDraft, type CampValues } from './camp-values.ts'
import { HoursFields } from './HoursFields.tsx'
import { TargetFields } from './TargetFields.tsx'
import { useCampWords } from './use-camp-words.ts'

interface CampFormProps {
  camp: Camp
  /** Tells whether something is typed, so that others' changes do not sweep it away. */
  onTyping: (isTyping: boolean) => void
}

function CampForm({ camp, onTyping }: CampFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const client = useClient()
  const queryClient = useQueryClient()
  const words = useCampWords()
  const record = useRecordForm<CampValues, Camp & { operationId: string }>({
    record: readCamp(camp),
    empty: readCamp(camp).draft,
    check: (values) => campProblems(toDraft(values)),
    read: readCamp,
    save: (values, before, visits) =>
      client.camps.update({
        ...toDraft(values),
        id: camp.id,
        version: before?.version ?? camp.version,
        visits,
      }),
    done: () => t('camp.saved'),
    onSaved: () => {
      onTyping(false)
      void queryClient.invalidateQueries({ queryKey: api.camps.key() })
    },
    kept: {
      key: 'camp.details',
      title: `${t('camp.title')}: ${t('camp.details')}`,
      address: addressOf('details', null),
    },
  })
  const { submit, isRunning, isDirty, discard } = record

  return (
    <form
      noValidate
      className={classes.form}
      onInput={() => onTyping(true)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <CampFields record={record} />
        <HoursFields record={record} />
        <TargetFields record={record} />
        <Group className={classes.bar}>
          <Button type="submit" loading={isRunning} disabled={!isDirty}>
            {t('common.save')}
          </Button>
          {isDirty ? (
            <>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  discard()
                  onTyping(false)
                }}
              >
                {t('common.discard')}
              </Button>
              <Text c="var(--q-warning)">{t('camp.unsaved')}</Text>
            </>
          ) : null}
        </Group>
      </Stack>
      <RecordQuestions record={record} words={words} />
    </form>
  )
}

/** The camp's name, dates and hours: a form for a manager, plain facts for everybody else. */
export function CampDetails() {
  const camp = useCamp()
  const mayChange = useMay('manageCamp')
  const [held, setHeld] = useState<Camp | null>(null)
  if (!mayChange) return <CampFacts camp={camp} />
  const shown = held ?? camp
  return (
    <CampForm key={shown.version} camp={shown} onTyping={(isTyping) => setHeld(isTyping ? shown : null)} />
  )
}
