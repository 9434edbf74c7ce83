import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState, type EmptyStateProps } from '../../shared/EmptyState.tsx'
import classes from './camp.module.css'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  isNumber?: boolean
}

export interface RecordTableProps<Row extends { id: string }> {
  label: string
  rows: readonly Row[]
  /** The first column names the row and opens it. */
  columns: readonly [Column<Row>, ...Column<Row>[]]
  isFaded?: (row: Row) => boolean
  /** Null where nothing may be changed. */
  open: ((id: string) => void) | null
  /** What stands above the table: a note, "Add", and another way to do it. */
  add: { label: string; note: string; beside?: ReactNode }
  /** Said where there is no row yet, with what to do. */
  empty?: Pick<EmptyStateProps, 'title' | 'hint'>
}

/** A short table whose rows open in a side panel. */
export function RecordTable<Row extends { id: string }>({
  label,
  rows,
  columns,
  isFaded,
  open,
  add,
  empty,
}: RecordTableProps<Row>) {
  const [first, ...rest] = columns
  return (
    <>
      <Group justify="space-between" mb="xs" mih={36}>
        <Text c="dimmed">{open ? '' : add.note}</Text>
        {open ? (
          <Group gap="xs">
            {add.beside}
            <Button leftSection={<IconPlus aria-hidden size={16} />} onClick={() => open('new')}>
              {add.label}
            </Button>
          </Group>
        ) : null}
      </Group>
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label={label} stickyHeader highlightOnHover verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, title, isNumber }) => (
                <Table.Th key={key} ta={isNumber ? 'end' : undefined}>
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id} className={isFaded?.(row) ? classes.faded : undefined}>
                <Table.Th scope="row" fw={600} className={classes.rowName}>
                  {open ? (
                    <Anchor component="button" type="button" inherit ta="start" onClick={() => open(row.id)}>
                      {first.cell(row)}
                    </Anchor>
                  ) : (
                    first.cell(row)
                  )}
                </Table.Th>
                {rest.map(({ key, cell, isNumber }) => (
                  <Table.Td key={key} ta={isNumber ? 'end' : undefined}>
                    {cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length === 0 && empty ? <EmptyState {...empty} /> : null}
    </>
  )
}
