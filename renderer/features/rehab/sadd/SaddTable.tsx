import { Table, UnstyledButton } from '@mantine/core'
import type { SaddReport } from '#contract/functioning.ts'
import {
  saddDisabilities,
  saddSexColumns,
  type SaddAxis,
  type SaddCounts,
  type SaddDisability,
  type SaddSex,
} from '#domain/functioning/sadd.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { writeCell, type TabProps } from '../address.ts'
import rehab from '../rehab.module.css'
import classes from './sadd.module.css'
import { useSaddWords } from './use-sadd-words.ts'

interface SaddTableProps {
  report: SaddReport
  axis: SaddAxis
  /** Whether a number opens the people behind it. */
  mayOpen: boolean
  setAddress: TabProps['setAddress']
}

/** Everybody first, then by disability; in each the sexes and their sum. */
const groups = ['all', ...saddDisabilities] as const

export function SaddTable({ report, axis, mayOpen, setAddress }: SaddTableProps) {
  const { t } = useTranslation()
  const words = useSaddWords(report.camps)
  const { total } = report
  const sexes = saddSexColumns.filter((sex) => sex !== 'unknown' || total.all.unknown !== 0)
  const lines = [
    ...(report.tables[axis] ?? []).filter(({ key, counts }) => key !== '' || counts.all.all !== 0),
    { key: null, counts: total },
  ]
  const open = (key: string | null) => (sex: SaddSex, disability: SaddDisability) =>
    setAddress({ cell: writeCell({ key, sex, disability }) })
  return (
    <Table.ScrollContainer minWidth={720} type="native">
      <Table className={`${rehab.lines} ${classes.table}`} verticalSpacing={4} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th rowSpan={2} scope="col">
              {t(`sadd.axis.${axis}`)}
            </Table.Th>
            {groups.map((one) => (
              <Table.Th key={one} scope="colgroup" colSpan={sexes.length} className={classes.group}>
                {words.disability(one)}
              </Table.Th>
            ))}
          </Table.Tr>
          <Table.Tr>
            {groups.flatMap((one) =>
              sexes.map((sex, at) => (
                <Table.Th
                  key={`${one}.${sex}`}
                  scope="col"
                  className={at === 0 ? `${rehab.number} ${classes.group}` : rehab.number}
                >
                  {words.sex(sex)}
                </Table.Th>
              )),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ key, counts }) => (
            <Table.Tr key={key ?? 'total'} className={key === null ? classes.total : undefined}>
              <Table.Th scope="row" fw={key === null ? 650 : 500}>
                <bdi>{words.lineName(axis, key)}</bdi>
              </Table.Th>
              <Cells
                counts={counts}
                sexes={sexes}
                line={words.lineName(axis, key)}
                words={words}
                onOpen={mayOpen ? open(key) : null}
              />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface CellsProps {
  counts: SaddCounts
  sexes: readonly SaddSex[]
  line: string
  words: ReturnType<typeof useSaddWords>
  onOpen: ((sex: SaddSex, disability: SaddDisability) => void) | null
}

function Cells({ counts, sexes, line, words, onOpen }: CellsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const written = (one: SaddDisability, sex: SaddSex) => {
    const count = counts[one][sex]
    if (count === null)
      return (
        <span className={rehab.quiet}>
          <span aria-hidden>{t('sadd.hiddenMark')}</span>
          <span className={classes.unseen}>{t('sadd.hidden')}</span>
        </span>
      )
    if (count === 0) return <span className={rehab.quiet}>{format.number(0)}</span>
    if (!onOpen) return format.number(count)
    return (
      <UnstyledButton
        className={rehab.countLink}
        aria-label={t('sadd.open', { line, sex: words.sex(sex), disability: words.disability(one), count })}
        onClick={() => onOpen(sex, one)}
      >
        {format.number(count)}
      </UnstyledButton>
    )
  }
  return groups.flatMap((one) =>
    sexes.map((sex, at) => (
      <Table.Td
        key={`${one}.${sex}`}
        className={at === 0 ? `${rehab.number} ${classes.group}` : rehab.number}
        fw={sex === 'all' ? 650 : undefined}
      >
        {written(one, sex)}
      </Table.Td>
    )),
  )
}
