import { useQuery } from '@tanstack/react-query'
import type { RowDuplicate } from '#contract/imports.ts'
import { useApi, useClient } from '../../../api/ApiProvider.tsx'
import { useFormat } from '../../../shared/format.ts'
import { readLine } from '../check/read-line.ts'
import type { ToldPerson } from '../use-person-words.ts'

interface OpenedSheet {
  sheetId: string
  blank: number
  /** Changes whenever something of the sheet changed. */
  version: number
}

/** The other side of a comparison: the earlier line, or the registered person with group and devices. */
export function useOther(
  duplicate: RowDuplicate,
  { sheetId, blank, version }: OpenedSheet,
): ToldPerson | null {
  const api = useApi()
  const format = useFormat()
  const client = useClient()
  const line = useQuery({
    queryKey: ['import rows', sheetId, 'line', duplicate.kind === 'line' ? duplicate.line : null, version],
    queryFn: () => readLine(client, { sheetId, line: duplicate.kind === 'line' ? duplicate.line : 2, blank }),
    enabled: duplicate.kind === 'line',
    placeholderData: (before) => before,
  })
  const id = duplicate.kind === 'patient' ? duplicate.patient.id : ''
  const record = useQuery(
    api.patients.get.queryOptions({ input: { id }, enabled: duplicate.kind === 'patient' }),
  )
  if (duplicate.kind === 'patient') {
    const { data } = record
    return {
      patient: data?.patient ?? duplicate.patient,
      orders: data?.orders ?? [],
      groupName: data ? format.groupName(data) : '',
    }
  }
  const row = line.data
  return row && row.line === duplicate.line
    ? { patient: row.patient, orders: row.orders, groupName: row.patient.groupName }
    : null
}
