import { Button, Group, Input } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { PatientNames } from '../format.ts'
import { useTranslation } from '../use-translation.ts'
import { AddFileDialog } from './AddFileDialog.tsx'
import { KeptPhoto } from './KeptPhoto.tsx'

interface PhotoFieldProps {
  label: string
  description: string
  person: PatientNames & { id: string }
  orderId: string | null
  /** What it is called among the person's files. */
  title: string
  /** The photo that was kept; null while there is none. */
  value: string | null
  onChange: (attachmentId: string | null) => void
  /** Told while the photo is taken, so that Escape closes that alone. */
  onBusy?: (isBusy: boolean) => void
}

/** A photo of a device, taken where it is looked at, under the person's consent to photos. */
export function PhotoField(props: PhotoFieldProps) {
  const { label, description, person, orderId, title, value, onChange, onBusy } = props
  const { t } = useTranslation()
  const id = useId()
  const [isTaking, setIsTaking] = useState(false)
  const take = (isBusy: boolean) => {
    setIsTaking(isBusy)
    onBusy?.(isBusy)
  }
  return (
    <Input.Wrapper label={label} description={description} labelElement="div" labelProps={{ id }}>
      <Group gap="sm" mt={6} role="group" aria-labelledby={id}>
        {value ? <KeptPhoto patientId={person.id} attachmentId={value} label={label} /> : null}
        <Button
          variant="default"
          leftSection={<IconCamera size={18} aria-hidden />}
          onClick={() => take(true)}
        >
          {t(value ? 'files.takeAnother' : 'files.takePhoto')}
        </Button>
        {value ? (
          <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
            {t('files.withoutPhoto')}
          </Button>
        ) : null}
      </Group>
      {isTaking ? (
        <AddFileDialog
          person={person}
          orders={[]}
          about={{ kind: 'device', title, orderId }}
          file={null}
          onAdded={(attachment) => onChange(attachment.id)}
          onClose={() => take(false)}
        />
      ) : null}
    </Input.Wrapper>
  )
}
