import { Button, Group, Input } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from '../use-translation.ts'
import { KeptPhoto } from './KeptPhoto.tsx'

interface PhotoFieldProps {
  label: string
  description: string
  patientId: string
  /** The photo that was kept; null while there is none. */
  value: string | null
  /** Opens the dialog that takes one (`usePhoto`). */
  onTake: () => void
  onRemove: () => void
}

/** A photo of a device, taken where it is looked at. */
export function PhotoField({ label, description, patientId, value, onTake, onRemove }: PhotoFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Input.Wrapper label={label} description={description} labelElement="div" labelProps={{ id }}>
      <Group gap="sm" mt={6} role="group" aria-labelledby={id}>
        {value ? <KeptPhoto patientId={patientId} attachmentId={value} label={label} /> : null}
        <Button variant="default" leftSection={<IconCamera size={18} aria-hidden />} onClick={onTake}>
          {t(value ? 'files.takeAnother' : 'files.takePhoto')}
        </Button>
        {value ? (
          <Button variant="subtle" color="gray" onClick={onRemove}>
            {t('files.withoutPhoto')}
          </Button>
        ) : null}
      </Group>
    </Input.Wrapper>
  )
}
