import { Button, Fieldset, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { devices, type DeviceType } from '#domain/orders/device.ts'
import { appointmentKinds, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import {
  leadStepKeys,
  workingLead,
  type LeadStep,
  type PlanningRules,
} from '#domain/scheduling/planning-rules.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { usePlanAction } from '../../../api/use-plan-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { PlanQuestions } from '../../../shared/PlanQuestions.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'

const madeDevices = devices.filter(({ custom }) => custom).map(({ type }) => type)

/** How long a place needs after a visit, and the work between two visits; empty is the working value. */
export function RulesForm({ rules, mayChange }: { rules: PlanningRules; mayChange: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useClient()
  const camp = useCamp()
  const [typed, setTyped] = useState(rules)
  const action = usePlanAction(
    (input: PlanningRules, visits) => client.campPlan.saveRules({ campId: camp.id, rules: input, visits }),
    { done: () => t('camp.rules.saved') },
  )
  const setTurnover = (kind: AppointmentKind, value: number | null) => {
    const { [kind]: _old, ...rest } = typed.turnover
    setTyped({ ...typed, turnover: value ? { ...rest, [kind]: value } : rest })
  }
  const setLead = (device: DeviceType, step: LeadStep, value: number | null) => {
    const { [step]: _old, ...rest } = typed.leads[device] ?? {}
    const steps = value === null ? rest : { ...rest, [step]: value }
    setTyped({ ...typed, leads: { ...typed.leads, [device]: steps } })
  }
  const isDirty = JSON.stringify(typed) !== JSON.stringify(rules)

  return (
    <section aria-label={t('camp.rules.title')}>
      <Title order={2}>{t('camp.rules.title')}</Title>
      <Text c="dimmed" mb="sm">
        {t('camp.rules.hint')}
      </Text>
      <Stack gap="md" className={classes.form}>
        <Fieldset legend={t('camp.rules.turnover')} className={classes.grid} disabled={!mayChange}>
          {appointmentKinds.map((kind) => (
            <NumberField
              key={kind}
              min={0}
              max={240}
              label={t(`domain.kind.${kind}`)}
              placeholder={format.number(0)}
              value={typed.turnover[kind] ?? null}
              onChange={(value) => setTurnover(kind, value)}
            />
          ))}
        </Fieldset>
        <Fieldset legend={t('camp.rules.leads')} disabled={!mayChange}>
          <Text c="dimmed" mb="xs">
            {t('camp.rules.leadsHint')}
          </Text>
          <Table verticalSpacing={2} aria-label={t('camp.rules.leads')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('camp.rules.device')}</Table.Th>
                {leadStepKeys.map((step) => (
                  <Table.Th key={step}>{t(`domain.leadStep.${step}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {madeDevices.map((device) => (
                <Table.Tr key={device}>
                  <Table.Th scope="row" fw={400}>
                    {t(`domain.device.${device}`)}
                  </Table.Th>
                  {leadStepKeys.map((step) => (
                    <Table.Td key={step}>
                      <NumberField
                        w={110}
                        min={0}
                        max={2880}
                        aria-label={`${t(`domain.device.${device}`)}: ${t(`domain.leadStep.${step}`)}`}
                        placeholder={format.number(workingLead(device, step))}
                        value={typed.leads[device]?.[step] ?? null}
                        onChange={(value) => setLead(device, step, value)}
                      />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Fieldset>
        {mayChange ? (
          <Group className={classes.bar}>
            <Button disabled={!isDirty} loading={action.isRunning} onClick={() => action.run(typed)}>
              {t('common.save')}
            </Button>
            {isDirty ? (
              <Button variant="subtle" color="gray" onClick={() => setTyped(rules)}>
                {t('common.discard')}
              </Button>
            ) : null}
          </Group>
        ) : null}
      </Stack>
      <PlanQuestions action={action} />
    </section>
  )
}
