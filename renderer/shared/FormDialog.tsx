import { Button, Group, Stack, type ButtonProps, type ModalProps } from '@mantine/core'
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import classes from './shared.module.css'
import { useLeadToProblem } from './use-lead-to-problem.ts'
import { useTranslation } from './use-translation.ts'
import { Modal } from './dialog/Modal.tsx'

interface FormDialogProps {
  title: string
  size?: ModalProps['size']
  /** What the button says that sends the form. */
  submit: string
  submitVariant?: ButtonProps['variant']
  /** What the button says that leaves; "Cancel" where nothing is named. */
  cancel?: string
  /** False while the form cannot be sent. */
  isReady?: boolean
  isRunning: boolean
  /** A further way out of the form, at the other end of its buttons. */
  beside?: ReactNode
  /** False while Esc belongs to something that stands in the form. */
  closeOnEscape?: boolean
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onClose: () => void
  children: ReactNode
}

/** A form that asks something of its own: Enter sends it, Esc leaves it, and it says beside a field what is missing. */
export function FormDialog({
  title,
  size,
  submit,
  submitVariant,
  cancel,
  isReady = true,
  isRunning,
  beside,
  closeOnEscape = true,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const { t } = useTranslation()
  const { form, lead } = useLeadToProblem<HTMLFormElement>()
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    // What the core refuses is known only then, and drawn by the next frame.
    if (wasRunning.current && !isRunning) requestAnimationFrame(lead)
    wasRunning.current = isRunning
  })
  return (
    <Modal onClose={onClose} title={title} size={size} closeOnEscape={closeOnEscape}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!holdsWhatCannotBeTaken(event.currentTarget)) onSubmit(event)
          lead()
        }}
      >
        <Stack gap="sm">
          {children}
          <Group justify={beside ? 'space-between' : 'flex-end'} gap="xs" className={classes.dialogFooter}>
            {beside}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {cancel ?? t('common.cancel')}
              </Button>
              <Button type="submit" variant={submitVariant} loading={isRunning} disabled={!isReady}>
                {submit}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Whether a field, like a number beyond its range, refuses what is typed into it; such a field is asked to say so. */
function holdsWhatCannotBeTaken(form: HTMLFormElement): boolean {
  const refusing = [...form.querySelectorAll('input')].filter(({ validity }) => validity.customError)
  for (const field of refusing) field.checkValidity()
  return refusing.length > 0
}
