import { Button, Group, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CloseoutRow } from '#contract/closeout.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** Hands unfinished orders over to another camp or a clinic, where there is one. */
export function MoveOrders({ rows, camp }: { rows: readonly CloseoutRow[]; camp: Camp }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const mayMove = useMay('book')
  const camps = useQuery(api.camps.list.queryOptions({ input: mayMove ? undefined : skipToken }))
  const [target, setTarget] = useState<string | null>(null)
  const move = useAction(api.closeout.moveOrders.mutationOptions(), {
    done: ({ moved, cancelled }) =>
      [
        t('camp.closeout.moved', { count: moved }),
        cancelled > 0 ? t('camp.closeout.visitsCancelled', { count: cancelled }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    onDone: () => setTarget(null),
  })
  const others = (camps.data ?? []).filter(({ id, closedAt }) => id !== camp.id && closedAt === null)
  if (!mayMove || others.length === 0) return null
  const orders = rows.flatMap(({ order, version }) =>
    order && version !== null ? [{ id: order.id, version }] : [],
  )
  const visits = rows.reduce((sum, row) => sum + row.visits, 0)
  const into = others.find(({ id }) => id === target)
  return (
    <Group gap="sm" align="flex-end">
      <Select
        w={300}
        label={t('camp.closeout.moveTo')}
        placeholder={t('camp.closeout.whichCamp')}
        data={others.map((other) => ({ value: other.id, label: format.campName(other) }))}
        value={target}
        onChange={setTarget}
      />
      <Button
        variant="default"
        disabled={!into}
        loading={move.isRunning}
        onClick={() =>
          into &&
          void move.run({
            orders,
            campId: into.id,
            reason: t('camp.closeout.moveReason', {
              camp: format.campName(camp),
              target: format.campName(into),
            }),
          })
        }
      >
        {t('camp.closeout.move', { count: orders.length })}
      </Button>
      {visits > 0 ? (
        <Text size="sm" c="dimmed" w="100%">
          {t('camp.closeout.moveCancels', { count: visits })}
        </Text>
      ) : null}
    </Group>
  )
}
