import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ShelfRow } from '#contract/stock.ts'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { AddressProps } from '../address.ts'
import { filterRows, normaliseSearch, splitFeet } from './filter-rows.ts'
import { FeetMatrix } from './FeetMatrix.tsx'
import { ItemTable } from './ItemTable.tsx'
import classes from '../stock.module.css'

/** Everything on the shelves: feet by size and side, all else by group. */
export function ShelfTab({ rows, address, setAddress }: AddressProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  useShortcut('stock.find', 'f', 'stock.shortcut.find', () => input.current?.focus())
  const shown = filterRows(rows, normaliseSearch(address.find), address.wanting)
  const { matrices, others } = splitFeet(shown)
  const open = (row: ShelfRow) => setAddress({ item: row.item.id })

  return (
    <>
      <Group gap="md" mb="sm">
        <TextInput
          ref={input}
          w={280}
          leftSection={<IconSearch aria-hidden size={16} />}
          aria-label={t('stock.find')}
          placeholder={t('stock.findPlaceholder')}
          value={address.find}
          onChange={(event) => setAddress({ find: event.currentTarget.value || (undefined as never) })}
        />
        <Checkbox
          label={t('stock.onlyWanting')}
          checked={address.wanting}
          onChange={(event) => setAddress({ wanting: event.currentTarget.checked || (undefined as never) })}
        />
      </Group>
      {shown.length === 0 ? (
        <EmptyState
          title={t('stock.nothingFound')}
          hint={t('stock.nothingFoundHint')}
          action={
            <Button
              variant="default"
              onClick={() => setAddress({ find: undefined as never, wanting: undefined as never })}
            >
              {t('stock.showAll')}
            </Button>
          }
        />
      ) : null}
      {matrices.length > 0 ? (
        <div className={classes.matrices}>
          {matrices.map((matrix) => (
            <FeetMatrix key={matrix.key} matrix={matrix} onOpen={open} />
          ))}
        </div>
      ) : null}
      {others.length > 0 ? <ItemTable rows={others} onOpen={open} /> : null}
      <Text size="xs" c="dimmed" mt="sm">
        {t('stock.confirm')}
      </Text>
    </>
  )
}
