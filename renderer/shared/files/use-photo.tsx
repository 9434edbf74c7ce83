import { useState, type ReactNode } from 'react'
import type { PatientNames } from '../format.ts'
import { AddFileDialog } from './AddFileDialog.tsx'

interface PhotoQuestion {
  person: PatientNames & { id: string }
  orderId: string | null
  /** What it is called among the person's files. */
  title: string
  onTaken: (attachmentId: string) => void
}

export interface PhotoTaking {
  isTaking: boolean
  take: () => void
  /** Belongs outside of any form: it asks for consent by a form of its own, which would send the one around it as well. */
  dialog: ReactNode
}

/** Takes a photo of a device under the person's consent to photos. */
export function usePhoto({ person, orderId, title, onTaken }: PhotoQuestion): PhotoTaking {
  const [isTaking, setIsTaking] = useState(false)
  return {
    isTaking,
    take: () => setIsTaking(true),
    dialog: isTaking ? (
      <AddFileDialog
        person={person}
        orders={[]}
        about={{ kind: 'device', title, orderId }}
        file={null}
        onAdded={({ id }) => onTaken(id)}
        onClose={() => setIsTaking(false)}
      />
    ) : null,
  }
}
