import { Button, Group } from '@mantine/core'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

/** Before the first item: start from what a camp usually carries. `onAdd` is null for who may not keep the stock. */
export function EmptyStore({ onAdd }: { onAdd: (() => void) | null }) {
  const { t } = useTranslation()
  const api = useApi()
  const start = useAction(api.stock.startFromList.mutationOptions(), {
    done: ({ added }) => t('stock.started', { count: added }),
  })
  return (
    <EmptyState
      title={t('stock.empty')}
      hint={onAdd ? t('stock.emptyHint') : t('stock.readOnly')}
      action={
        onAdd ? (
          <Group mt="sm">
            <Button loading={start.isRunning} onClick={() => void start.run({})}>
              {t('stock.startFromList')}
            </Button>
            <Button variant="default" onClick={onAdd}>
              {t('stock.addItem')}
            </Button>
          </Group>
        ) : null
      }
    />
  )
}
