import { Button, Drawer, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShelfRow } from '#contract/stock.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import { VersionDialog } from '../../../shared/VersionDialog.tsx'
import { ItemFields } from './ItemFields.tsx'
import { useItemForm } from './use-item-form.ts'
import { useItemWords } from './use-item-words.ts'

interface ItemDrawerProps {
  /** Null for a new one. */
  item: StockItem | null
  rows: readonly ShelfRow[]
  onClose: () => void
}

/** One item of the catalogue in a side panel. Closing keeps what is typed. */
export function ItemDrawer({ item, rows, onClose }: ItemDrawerProps) {
  const { t } = useTranslation()
  const words = useItemWords(rows)
  const { form, errorOf, submit, isRunning, isDirty, discard, conflict, resolve, dismiss } = useItemForm(
    item,
    onClose,
  )
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={item ? t('stock.item.edit', { code: item.code }) : t('stock.item.new')}
      closeOnEscape={conflict === null}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <ItemFields form={form} errorOf={errorOf} rows={rows} ownId={item?.id ?? null} />
          <Group mt="sm">
            <Button type="submit" loading={isRunning}>
              {t('common.save')}
            </Button>
            {isDirty ? (
              <Button variant="subtle" color="gray" onClick={discard}>
                {t('stock.discard')}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
      {conflict ? (
        <VersionDialog
          stale={conflict.stale}
          differences={conflict.differences}
          words={words}
          isRunning={isRunning}
          onSave={resolve}
          onClose={dismiss}
        />
      ) : null}
    </Drawer>
  )
}
