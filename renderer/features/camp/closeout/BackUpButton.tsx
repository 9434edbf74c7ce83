import { Button, Text } from '@mantine/core'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** Writes a copy of the data now, and says when the last one was made. */
export function BackUpButton({ last }: { last: string | null }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayBackUp = useMay('book')
  const backUp = useAction(api.closeout.backUp.mutationOptions(), {
    done: ({ file }) => t('camp.closeout.backedUp', { file }),
  })
  return (
    <>
      <Text>
        {last ? t('camp.closeout.lastBackup', { at: format.instant(last) }) : t('camp.closeout.noBackupYet')}
      </Text>
      {mayBackUp ? (
        <Button size="compact-sm" loading={backUp.isRunning} onClick={() => void backUp.run(undefined)}>
          {t('camp.closeout.backUp')}
        </Button>
      ) : null}
    </>
  )
}
