import type { MeasurementForm } from '../measurements/form.ts'
import { measurementForms } from '../measurements/form-registry.ts'
import { getDevice, type DeviceType } from '../orders/device.ts'
import { toPaperOrder, type OrderRecords, type PaperOrder } from './paper-order.ts'
import type { PaperStamp } from './paper.ts'

/** A form to fill in by hand: for an order with its head filled in, or blank for a kind of device. */
export interface MeasurementSheet {
  form: Pick<MeasurementForm, 'id' | 'version'>
  deviceType: DeviceType
  order: PaperOrder | null
}

export interface MeasurementSheets {
  paper: 'measurement-form'
  stamp: PaperStamp
  sheets: MeasurementSheet[]
}

/** Forms for these orders; those whose device has none are left out. */
export function buildMeasurementSheets(
  stamp: PaperStamp,
  orders: readonly OrderRecords[],
): MeasurementSheets {
  const sheets = orders.map((records) => sheetOf(records.order.deviceType, toPaperOrder(stamp, records)))
  return { paper: 'measurement-form', stamp, sheets: sheets.flatMap((sheet) => sheet ?? []) }
}

/** A blank form for every kind of limb and orthosis that is measured, one for each form. */
export function buildBlankMeasurementSheets(stamp: PaperStamp): MeasurementSheets {
  const newest = new Map<string, MeasurementSheet>()
  for (const { devices } of measurementForms.all) {
    const [deviceType] = devices
    const sheet = deviceType && getDevice(deviceType).custom ? sheetOf(deviceType, null) : null
    if (sheet) newest.set(sheet.form.id, sheet)
  }
  return { paper: 'measurement-form', stamp, sheets: [...newest.values()] }
}

function sheetOf(deviceType: DeviceType, order: PaperOrder | null): MeasurementSheet | null {
  const form = measurementForms.current(deviceType)
  return form && { form: { id: form.id, version: form.version }, deviceType, order }
}
