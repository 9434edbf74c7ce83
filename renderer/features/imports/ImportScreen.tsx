import { useEffect, useState } from 'react'
import { useClient } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { ImportAddress } from './address.ts'
import { ApplyProgress } from './apply/ApplyProgress.tsx'
import { DoneStep } from './apply/DoneStep.tsx'
import { useApply, type Applied } from './apply/use-apply.ts'
import { CheckStep } from './check/CheckStep.tsx'
import { useSheet } from './check/use-sheet.ts'
import { ChooseStep } from './choose/ChooseStep.tsx'
import { useImportAddress } from './use-import-address.ts'

const nowhere: ImportAddress = { sheet: null, show: 'all', line: null, done: null }

/** A file that is dropped beside the field must not take the page away. */
function useNoStrayDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}

/** Brings the registration desk's sheet in: choose it, check it, apply it. */
export function ImportScreen() {
  const { t } = useTranslation()
  const [address, setAddress] = useImportAddress()
  const [applied, setApplied] = useState<Applied | null>(null)
  const mayImport = useMay('importSheets')
  useNoStrayDrop()
  if (!mayImport) return <EmptyState title={t('imports.notAllowed')} hint={t('imports.notAllowedHint')} />

  if (address.done) {
    const known = applied?.outcome.importId === address.done ? applied : null
    return (
      <DoneStep
        key={address.done}
        importId={address.done}
        applied={known}
        onAnother={() => setAddress(nowhere)}
        onRest={(sheetId) => setAddress({ ...nowhere, sheet: sheetId })}
      />
    )
  }
  if (!address.sheet) {
    return (
      <ChooseStep isForgotten={false} onOpen={({ sheetId }) => setAddress({ ...nowhere, sheet: sheetId })} />
    )
  }
  return (
    <OpenedSheet
      key={address.sheet}
      sheetId={address.sheet}
      address={address}
      onAddress={setAddress}
      onApplied={(outcome) => {
        setApplied(outcome)
        setAddress({ ...nowhere, done: outcome.outcome.importId })
      }}
    />
  )
}

interface OpenedSheetProps {
  sheetId: string
  address: ImportAddress
  onAddress: (change: Partial<ImportAddress>) => void
  onApplied: (applied: Applied) => void
}

function OpenedSheet({ sheetId, address, onAddress, onApplied }: OpenedSheetProps) {
  const client = useClient()
  const sheet = useSheet(sheetId)
  const apply = useApply(onApplied)
  const { summary } = sheet

  const leave = () => {
    onAddress(nowhere)
    client.imports.forget({ sheetId }).catch(() => undefined)
  }
  if (apply.progress) return <ApplyProgress fileName={summary?.fileName ?? ''} progress={apply.progress} />
  if (sheet.isForgotten) {
    return <ChooseStep isForgotten onOpen={(opened) => onAddress({ ...nowhere, sheet: opened.sheetId })} />
  }
  if (!summary)
    return sheet.error ? <ErrorState error={sheet.error} onRetry={sheet.retry} /> : <Loading rows={14} />
  return (
    <CheckStep
      sheet={sheet}
      summary={summary}
      address={address}
      onAddress={onAddress}
      onLeave={leave}
      onApply={() => void apply.run(summary)}
    />
  )
}
