import { Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { bookableKinds, type BookableKind, type ShelfRow } from '#contract/stock.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { BookLine } from './BookLine.tsx'
import { useBook } from './use-book.ts'
import { FormDialog } from '../../../shared/FormDialog.tsx'

interface BookDialogProps {
  rows: readonly ShelfRow[]
  kind: BookableKind
  /** The item whose panel it was opened from. */
  itemId: string | null
  onKind: (kind: BookableKind) => void
  onClose: () => void
}

/** One delivery note, or one way out of the store room: several lines, booked all or none. */
export function BookDialog({ rows, kind, itemId, onKind, onClose }: BookDialogProps) {
  const { t } = useTranslation()
  const book = useBook({ rows, kind, itemId, onClose })
  const { values, change, setLine, problems } = book
  const hasTransit = values.lines.some(
    (line) => (rows.find(({ item }) => item.id === line.itemId)?.balance.inTransit ?? 0) > 0,
  )
  return (
    <FormDialog
      title={t('stock.book.title')}
      size="xl"
      submit={t('stock.book.save')}
      isRunning={book.isRunning}
      beside={
        book.isTyped ? (
          <Button variant="subtle" color="gray" onClick={book.discard}>
            {t('stock.discard')}
          </Button>
        ) : null
      }
      onSubmit={book.submit}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('stock.book.kind')}
        value={kind}
        onChange={(value) => onKind(bookableKinds.find((one) => one === value) ?? 'receive')}
        data={bookableKinds.map((value) => ({ value, label: t(`stock.book.kinds.${value}`) }))}
      />
      <Text size="sm" c="dimmed">
        {t(`stock.book.hint.${kind}`)}
      </Text>
      <div>
        {values.lines.map((line, index) => (
          <BookLine
            key={line.key}
            line={line}
            number={index + 1}
            rows={rows}
            problem={problems.lines[index]}
            onChange={(part) => setLine(index, part)}
            onRemove={
              values.lines.length > 1
                ? () => change({ lines: values.lines.filter((_, at) => at !== index) })
                : null
            }
          />
        ))}
      </div>
      <Group>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus aria-hidden size={14} />}
          onClick={book.addLine}
        >
          {t('stock.book.addLine')}
        </Button>
        {kind === 'receive' && hasTransit ? (
          <Checkbox
            label={t('stock.book.unannounced')}
            checked={values.isUnannounced}
            onChange={(event) => change({ isUnannounced: event.currentTarget.checked })}
          />
        ) : null}
      </Group>
      <TextInput
        label={t(book.needsReason ? 'stock.book.reasonNeeded' : 'stock.book.reason')}
        withAsterisk={book.needsReason}
        maxLength={200}
        dir="auto"
        value={values.reason}
        error={problems.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
