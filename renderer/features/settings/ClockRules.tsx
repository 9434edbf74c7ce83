import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  defaultEligibilityRules,
  type ByAge,
  type EligibilityRules,
} from '#domain/assessment/eligibility-rules.ts'
import { deviceGroups } from '#domain/orders/device.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { NumberField } from '../../shared/NumberField.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

/** The thresholds of the eligibility clock: for everybody to read, for therapists and managers to change and confirm. */
export function ClockRules() {
  const api = useApi()
  const { data, error, refetch } = useQuery(api.assessments.rules.queryOptions())
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return data ? <RulesForm key={data.version} stored={data.rules} version={data.version} /> : null
}

function RulesForm({ stored, version }: { stored: EligibilityRules; version: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const { date: today } = useToday()
  const mayChange = useMay('overrideClinical')
  const [rules, setRules] = useState(stored)
  const save = useAction(api.assessments.setRules.mutationOptions(), { done: () => t('clock.rulesSaved') })
  const set = (part: Partial<EligibilityRules>) => setRules({ ...rules, ...part })
  const isWhole = allLimits(rules).every((limit) => Number.isInteger(limit) && limit >= 0)
  const number = (label: string, value: number, take: (value: number) => void) => (
    <NumberField
      size="xs"
      w={76}
      aria-label={label}
      disabled={!mayChange}
      value={Number.isNaN(value) ? null : value}
      onChange={(next) => take(next ?? Number.NaN)}
    />
  )
  const line = (name: string, limits: ByAge, take: (limits: ByAge) => void) => (
    <Table.Tr key={name}>
      <Table.Th fw={400}>{name}</Table.Th>
      {(['adult', 'child'] as const).map((age) => (
        <Table.Td key={age}>
          {number(`${name}, ${t(`clock.age.${age}`)}`, limits[age], (value) =>
            take({ ...limits, [age]: value }),
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c={stored.confirmedBy ? 'dimmed' : 'var(--q-warning)'}>
        {stored.confirmedBy
          ? t('clock.confirmedOn', {
              name: stored.confirmedBy,
              date: stored.confirmedOn ? format.date(stored.confirmedOn) : '',
            })
          : t('clock.unconfirmed')}
      </Text>
      <Table withRowBorders={false} verticalSpacing={3} w="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('clock.inMonths')}</Table.Th>
            <Table.Th>{t('clock.age.adult')}</Table.Th>
            <Table.Th>{t('clock.age.child')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {line(t('clock.healingMonths'), rules.healingMonths, (healingMonths) => set({ healingMonths }))}
          {deviceGroups.map((group) =>
            line(
              t('clock.replacementOf', { device: t(`domain.deviceGroup.${group}`) }),
              rules.replacementMonths[group],
              (limits) => set({ replacementMonths: { ...rules.replacementMonths, [group]: limits } }),
            ),
          )}
        </Table.Tbody>
      </Table>
      <Group gap="md">
        <Text size="sm">{t('clock.childUnder')}</Text>
        {number(t('clock.childUnder'), rules.childUnderYears, (childUnderYears) => set({ childUnderYears }))}
        <Text size="sm">{t('clock.woundDays')}</Text>
        {number(t('clock.woundDays'), rules.woundReviewDays, (woundReviewDays) => set({ woundReviewDays }))}
      </Group>
      {mayChange ? (
        <Group align="flex-end" gap="xs">
          <TextInput
            size="sm"
            label={t('clock.confirmedBy')}
            description={t('clock.confirmedByHint')}
            dir="auto"
            maxLength={200}
            value={rules.confirmedBy}
            onChange={(event) => set({ confirmedBy: event.currentTarget.value })}
          />
          <Button
            loading={save.isRunning}
            disabled={!isWhole}
            onClick={() =>
              void save.run({
                version,
                rules: { ...rules, confirmedOn: rules.confirmedBy.trim() === '' ? null : today },
              })
            }
          >
            {t('common.save')}
          </Button>
          <Button variant="subtle" onClick={() => setRules(defaultEligibilityRules)}>
            {t('clock.defaults')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}

const allLimits = ({
  healingMonths,
  replacementMonths,
  childUnderYears,
  woundReviewDays,
}: EligibilityRules): number[] => [
  ...[healingMonths, ...Object.values(replacementMonths)].flatMap(({ adult, child }) => [adult, child]),
  childUnderYears,
  woundReviewDays,
]
