import type { BillSettings } from '#contract/bills.ts'
import { billKey, billsOfParts, type OwnLine } from '#domain/orders/bills-of-parts.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { PartRole } from '#domain/orders/part-role.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useTranslation } from '../../shared/use-translation.ts'

interface LineToSet {
  deviceType: DeviceType
  role: PartRole
  settings: BillSettings
  onDone?: () => void
}

/** Writes the clinic's own line of a bill, or takes it back with null, and says what became of it. */
export function useSetLine({ deviceType, role, settings, onDone }: LineToSet) {
  const { t } = useTranslation()
  const api = useApi()
  const key = billKey(deviceType, role)
  const isPlanned = billsOfParts[deviceType].some((line) => line.role === role)
  const told = (now: OwnLine | undefined) => {
    if (!now) return isPlanned ? 'isReset' : 'isOff'
    if (now.isLeftOut) return 'isLeftOut'
    return isPlanned || settings.overrides[key] ? 'saved' : 'isAdded'
  }
  const save = useAction(api.bills.setLine.mutationOptions(), {
    done: ({ overrides }) =>
      t(`stock.bills.${told(overrides[key])}`, {
        name: t(`stock.role.${role}`),
      }),
    ...(onDone ? { onDone } : {}),
  })
  return {
    isRunning: save.isRunning,
    run: (line: OwnLine | null) => void save.run({ version: settings.version, deviceType, role, line }),
  }
}
