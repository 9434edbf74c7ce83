import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import type { Permission } from '#domain/staff/permissions.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { PersonName } from '../../shared/PersonName.tsx'
import { SideMark } from '../../shared/SideMark.tsx'
import { StageIcon } from '../../shared/StageIcon.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

interface OrderTaskProps {
  title: string
  permission: Permission
  children: (record: OrderRecord) => ReactNode
}

/** One thing to be done with the order that the address names, on a page of its own with the tag in sight. */
export function OrderTask(props: OrderTaskProps) {
  const { id = '' } = useParams({ strict: false })
  return <TaskOf key={id} id={id} {...props} />
}

/** The same for a given order. */
export function TaskOf({ id, title, permission, children }: OrderTaskProps & { id: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const may = useMay(permission)
  const { data, error, refetch } = useQuery(api.orders.get.queryOptions({ input: { id } }))
  const back = (
    <Button
      component={Link}
      to={`/orders/${id}` as never}
      variant="subtle"
      size="compact-md"
      leftSection={<IconArrowLeft size={16} aria-hidden className={classes.mirrored} />}
    >
      {t('fitting.toOrder')}
    </Button>
  )
  if (!data)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <Loading rows={8} rowHeight={48} />
    )
  if (!may) {
    return (
      <EmptyState
        title={t('common.error.NOT_ALLOWED', { what: t(`common.permission.${permission}`) })}
        action={back}
      />
    )
  }
  return (
    <div className={classes.task}>
      {back}
      <TaskHead record={data} title={title} />
      {children(data)}
    </div>
  )
}

function TaskHead({ record: { order, patient }, title }: { record: OrderRecord; title: string }) {
  const format = useFormat()
  return (
    <header className={classes.taskHead}>
      <Title order={1}>{title}</Title>
      <Group gap="sm">
        <Text component="span" fw={700} size="xl">
          <bdi>{format.digits(order.number)}</bdi>
        </Text>
        <Text component="span" fw={600} size="lg" className={classes.taskDevice}>
          {format.device(order.deviceType)} <SideMark of={order.deviceType} side={order.side} />
        </Text>
        <Text component="span">
          <PersonName person={patient} withFather />
        </Text>
        <StageIcon state={order.state} />
      </Group>
    </header>
  )
}
