import { Button, Group, Text } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import type { ImportOutcome } from '#contract/imports.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useKeepSummary } from '../use-keep-summary.ts'

interface RestSheetsProps {
  rest: NonNullable<ImportOutcome['rest']>
  onOpen: (sheetId: string) => void
}

/** The workbook's sheets that were not brought in yet; each opens without choosing the file again. */
export function RestSheets({ rest, onOpen }: RestSheetsProps) {
  const { t } = useTranslation()
  const api = useApi()
  const keep = useKeepSummary()
  const choose = useAction(api.imports.chooseSheet.mutationOptions(), {
    onDone(summary) {
      keep(summary)
      onOpen(summary.sheetId)
    },
  })
  const { sheetId, sheets } = rest
  return (
    <Group gap="xs" mb="md">
      <Text fw={600}>{t('imports.rest', { count: sheets.length })}</Text>
      {sheets.map((name) => (
        <Button
          key={name}
          variant="default"
          leftSection={<IconFiles size={16} aria-hidden />}
          disabled={choose.isRunning}
          aria-label={t('imports.openRest', { name })}
          onClick={() => void choose.run({ sheetId, name })}
        >
          <bdi>{name}</bdi>
        </Button>
      ))}
    </Group>
  )
}
