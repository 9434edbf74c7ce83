import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { instruments, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRehabWords } from '../use-rehab-words.ts'

const forms = instruments.filter((instrument) => instrument.convertsByTable !== undefined)

/** The tables that a clinic has loaded, one for each form, and a place to load another. */
export function Tables() {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const words = useRehabWords()
  const invalidText = useInvalidText()
  const mayLoad = useMay('logRehab')
  const tables = useQuery(api.outcomes.tables.queryOptions()).data ?? []
  const [form, setForm] = useState<InstrumentCode>('plus_m12')
  const [source, setSource] = useState('')
  const [text, setText] = useState('')
  const load = useAction(api.outcomes.loadTable.mutationOptions(), {
    done: () => t('rehab.tableLoaded'),
    onDone: () => {
      setText('')
      setSource('')
    },
    onRefused: (error) => Object.keys(invalidFields(error)).length > 0,
  })
  const problems = invalidFields(load.error)
  const [reason = '', where = ''] = (problems['text'] ?? '').split(':')
  const textError = reason
    ? t(`rehab.tableProblem.${reason}`, { where: format.digits(where), defaultValue: invalidText(reason) })
    : undefined
  return (
    <Section title={t('rehab.tables')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('rehab.tablesHint')}
      </Text>
      {tables.map((table) => (
        <Text key={table.instrument} size="sm" mb="xs">
          {words.instrument(table.instrument)}: <bdi>{table.source}</bdi> (
          {t('rehab.tableRows', { count: table.rows.length })})
        </Text>
      ))}
      {mayLoad ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void load.run({ instrument: form, source, text })
          }}
        >
          <Stack gap="xs">
            <Select
              label={t('rehab.tableForm')}
              w={260}
              value={form}
              onChange={(code) => code && setForm(code)}
              data={forms.map(({ code }) => ({ value: code, label: words.instrument(code) }))}
            />
            <TextInput
              label={t('rehab.tableSource')}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
              error={problems['source'] ? invalidText(problems['source']) : undefined}
            />
            <Textarea
              label={t('rehab.tableText', { name: words.instrument(form) })}
              autosize
              minRows={4}
              maxRows={12}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              error={textError}
            />
            <Button type="submit" w="fit-content" loading={load.isRunning} disabled={!text.trim()}>
              {t('rehab.loadTable')}
            </Button>
          </Stack>
        </form>
      ) : null}
    </Section>
  )
}
