import { useTranslation } from 'react-i18next'
import { useClient } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { notifyPlainly } from '../../../shared/notify.ts'
import { shellBridge } from '../../../shared/shell-bridge.ts'

/** Rows that could not be brought in, as a sheet. */
export interface RefusedSheet {
  fileName: string
  csv: string
}

function download({ fileName, csv }: RefusedSheet): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Saves the refused rows where the person chooses, or as a download in a browser. */
export function useSaveRefused() {
  const { t } = useTranslation()
  const client = useClient()
  const toasts = useToasts()
  const save = async (sheet: RefusedSheet) => {
    const shell = shellBridge()
    if (!shell) return download(sheet)
    const { path } = await shell.saveText(sheet.fileName, sheet.csv)
    if (path) notifyPlainly(t('imports.savedTo', { path }))
  }
  return {
    save,
    saveOf: async (sheetId: string) => {
      try {
        await save(await client.imports.refusedSheet({ sheetId }))
      } catch (error) {
        toasts.refused(error, null)
      }
    },
  }
}
