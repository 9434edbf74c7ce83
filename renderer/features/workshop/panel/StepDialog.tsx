import { Modal } from '@mantine/core'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { StepForm, type StepFormProps } from './StepForm.tsx'

/** The step's form in a dialog, where no panel is open. */
export function StepDialog(props: StepFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { order, patient } = props.card
  return (
    <Modal
      opened
      onClose={props.onCancel}
      title={`${format.digits(order.number)} · ${format.fullName(patient)}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <StepForm {...props} />
    </Modal>
  )
}
