import { useFormat } from '../../../shared/format.ts'
import { StepForm, type StepFormProps } from './StepForm.tsx'
import { Modal } from '../../../shared/dialog/Modal.tsx'

/** The step's form in a dialog, where no panel is open. */
export function StepDialog(props: StepFormProps) {
  const format = useFormat()
  const { order, patient } = props.card
  return (
    <Modal onClose={props.onCancel} title={`${format.digits(order.number)} · ${format.fullName(patient)}`}>
      <StepForm {...props} />
    </Modal>
  )
}
