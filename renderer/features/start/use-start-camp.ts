import { useForm, type UseFormReturnType } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TemplateKey } from '#domain/camps/template.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useApi, useClient } from '../../api/ApiProvider.tsx'
import { invalidFields } from '../../api/errors.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { checkStart, startValues, toCampDraft, toFormErrors, type StartValues } from './start-form.ts'

export interface StartProps {
  today: string
  /** The camp was made. */
  onStarted?: ((template: TemplateKey) => void) | undefined
}

export interface StartCamp {
  form: UseFormReturnType<StartValues>
  submit: () => void
  isRunning: boolean
  error: unknown
}

/** The form of the first camp. A refusal stands beside its field; everything typed stays. */
export function useStartCamp({ today, onStarted }: StartProps): StartCamp {
  const api = useApi()
  const client = useClient()
  const queryClient = useQueryClient()
  const { language } = useLanguage()
  const form = useForm<StartValues>({
    initialValues: startValues(today),
    validate: (values) => checkStart(values, language),
    transformValues: (values) => ({ ...values, pin: toLatinDigits(values.pin) }),
  })
  const start = useMutation({
    mutationFn: async (values: StartValues) => {
      const { nameLatin, namePersian, sex, pin } = values
      const manager = { nameLatin: nameLatin.trim(), namePersian: namePersian.trim(), sex, pin }
      const camp = await client.camps.start({
        camp: toCampDraft(values),
        template: values.template,
        manager,
      })
      onStarted?.(values.template)
      return camp
    },
    onError: (error) => form.setErrors(toFormErrors(invalidFields(error))),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: api.session.current.queryKey() })
      await queryClient.invalidateQueries({ queryKey: api.camps.setup.queryKey() })
    },
  })
  return {
    form,
    submit: form.onSubmit(
      (values) => start.mutate(values),
      (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
    ),
    isRunning: start.isPending,
    error: start.error,
  }
}
