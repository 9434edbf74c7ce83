import { useForm, type UseFormReturnType } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Camp } from '#domain/camps/camp.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useApi, useClient } from '../../api/ApiProvider.tsx'
import type { Client } from '../../api/connect.ts'
import { invalidFields } from '../../api/errors.ts'
import { useLanguage } from '../../shared/i18n.ts'
import {
  checkStart,
  startValues,
  toCampDraft,
  toFormErrors,
  type StartStation,
  type StartValues,
} from './start-form.ts'

const isChanged = (wanted: StartStation, station: Station) =>
  wanted.isUsed !== station.active || (wanted.isUsed && wanted.capacity !== station.capacity)

/** Brings the template's stations to what was chosen on the first screen. */
async function adjustStations(client: Client, camp: Camp, wanted: readonly StartStation[]): Promise<void> {
  const stations = await client.stations.list({ campId: camp.id })
  for (const choice of wanted) {
    const station = stations.find(({ position }) => position === choice.position)
    if (!station || !isChanged(choice, station)) continue
    const { id, version, name, namePersian, kind, womenOnly, position } = station
    const capacity = choice.isUsed ? (choice.capacity ?? station.capacity) : station.capacity
    const draft = { name, namePersian, kind, womenOnly, position, capacity, active: choice.isUsed }
    await client.stations.update({ id, version, draft })
  }
}

export interface StartCamp {
  form: UseFormReturnType<StartValues>
  submit: () => void
  isRunning: boolean
  error: unknown
}

/** The form of the first camp. A refusal stands beside its field; everything typed stays. */
export function useStartCamp(today: string): StartCamp {
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
      const camp = await client.camps.start({ camp: toCampDraft(values, language), manager })
      await adjustStations(client, camp, values.stations)
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
