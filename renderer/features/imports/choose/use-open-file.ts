import { useState } from 'react'
import { MAX_SHEET_BYTES, type SheetSummary } from '#contract/imports.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { readError } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { toBase64 } from '../../../shared/base64.ts'
import type { SheetFile } from './sheet-bytes.ts'
import { useKeepSummary } from '../use-keep-summary.ts'

/** Why a file was not opened; each has a title and a way out in words. */
export const sheetRefusals = [
  'not_a_sheet',
  'empty_sheet',
  'too_large',
  'unreadable_file',
  'not_pasted_rows',
] as const
export type SheetRefusal = (typeof sheetRefusals)[number]

export interface RefusedFile {
  fileName: string
  reason: SheetRefusal
}

export interface OpenFile {
  /** Name of the file that is being read now. */
  reading: string | null
  refused: RefusedFile | null
  open: (file: SheetFile) => Promise<void>
  refuse: (refused: RefusedFile) => void
}

/** Longest file name that the contract takes; the end with the extension is kept. */
const SHORT_TEXT = 200

function refusalOf(error: unknown): SheetRefusal | null {
  const { code, data } = readError(error)
  if (code === 'INVALID' && data.fields['contentBase64'] === 'too_large') return 'too_large'
  return code === 'REFUSED' ? (sheetRefusals.find((reason) => reason === data.reason) ?? null) : null
}

/** Hands a file to the core, which keeps it under the id of the summary. */
export function useOpenFile(onOpen: (summary: SheetSummary) => void): OpenFile {
  const client = useClient()
  const keep = useKeepSummary()
  const camp = useCamp()
  const [reading, setReading] = useState<string | null>(null)
  const [refused, setRefused] = useState<RefusedFile | null>(null)

  const action = useAction(
    {
      mutationFn: ({ fileName, contentBase64 }: { fileName: string; contentBase64: string }) =>
        client.imports.open({ campId: camp.id, fileName, contentBase64 }),
    },
    {
      onDone(summary) {
        keep(summary)
        onOpen(summary)
      },
      onRefused(error) {
        const reason = refusalOf(error)
        if (reason) setRefused({ fileName: reading ?? '', reason })
        return reason !== null
      },
    },
  )

  const open = async ({ fileName, bytes }: SheetFile) => {
    if (reading !== null) return
    setRefused(null)
    if (bytes.size > MAX_SHEET_BYTES) return setRefused({ fileName, reason: 'too_large' })
    setReading(fileName)
    try {
      const contentBase64 = await toBase64(bytes)
      await action.run({ fileName: fileName.slice(-SHORT_TEXT) || 'sheet', contentBase64 })
    } catch {
      setRefused({ fileName, reason: 'unreadable_file' })
    } finally {
      setReading(null)
    }
  }
  return { reading, refused, open, refuse: setRefused }
}
