import { useClient } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { notifyPlainly } from '../../../shared/notify.ts'
import { saveText } from '../../../shared/save-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRefusedWords } from './use-refused-words.ts'

/** Rows that could not be brought in, as a sheet. */
export interface RefusedSheet {
  fileName: string
  csv: string
}

/** Saves the refused rows where the person chooses, or as a download in a browser. */
export function useSaveRefused() {
  const { t } = useTranslation()
  const client = useClient()
  const toasts = useToasts()
  const words = useRefusedWords()
  const save = async ({ fileName, csv }: RefusedSheet) => {
    const path = await saveText({ fileName, text: csv, type: 'text/csv' })
    if (path) notifyPlainly(t('imports.savedTo', { path }))
  }
  return {
    save,
    saveOf: async (sheetId: string) => {
      try {
        await save(await client.imports.refusedSheet({ sheetId, words: words() }))
      } catch (error) {
        toasts.refused(error, null)
      }
    },
  }
}
