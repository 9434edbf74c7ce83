import { Button, Popover } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { checkSessionDevice } from '#domain/rehab/check-session.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { PatientSearch } from '../../../shared/PatientSearch.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { Seat } from '../session/session-values.ts'

/** Takes somebody into the training who has no visit for it: found by name, number or the scan of their card. */
export function JoinPerson({ date, onJoin }: { date: string; onJoin: (seat: Seat) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const toasts = useToasts()
  const queryClient = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const join = async (id: string) => {
    try {
      const [record, rehab] = await Promise.all([
        queryClient.fetchQuery(api.patients.get.queryOptions({ input: { id } })),
        queryClient.fetchQuery(api.rehab.ofPatient.queryOptions({ input: { patientId: id } })),
      ])
      const worn = record.orders.filter(
        (order) => checkSessionDevice(date, rehab.firstWornOn[order.id] ?? null) === null,
      )
      const current = worn.findLast(({ state }) => state !== 'delivered') ?? worn.at(-1)
      setIsOpen(false)
      onJoin({
        patient: record.patient,
        devices: record.orders,
        orderId: current?.id ?? null,
        appointmentId: null,
      })
    } catch (error) {
      toasts.refused(error, null)
    }
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={360} trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconUserPlus aria-hidden size={16} />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('rehab.somebodyElse')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{isOpen ? <PatientSearch onPick={(id) => void join(id)} /> : null}</Popover.Dropdown>
    </Popover>
  )
}
