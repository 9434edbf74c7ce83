import { Button, Chip, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checkFollowUpRules, type FollowUpRules } from '#domain/follow-up/follow-up-plan.ts'
import { deviceGroups, deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { instruments, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import { activityCodes, type SessionTemplate } from '#domain/rehab/rehab-activities.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { MultiSelect } from '../../../shared/choice/MultiSelect.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { templateFor } from '../session/session-values.ts'
import { useRehabWords } from '../use-rehab-words.ts'
import { Tables } from './Tables.tsx'

/** What a clinic sets for itself: when people are asked after, what a session begins with, and conversion tables. */
export function SetupTab() {
  const api = useApi()
  const rules = useQuery(api.followUps.rules.queryOptions()).data
  const templates = useQuery(api.rehab.templates.queryOptions()).data
  return (
    <Stack gap="md" maw={860}>
      {rules ? <Rules key={JSON.stringify(rules)} rules={rules} /> : null}
      {templates ? <Templates templates={templates} /> : null}
      <Tables />
    </Stack>
  )
}

/** Reads `0.5, 3, 6` in any digits; null where it is no list of numbers. */
function readMonths(text: string): number[] | null {
  const parts = toLatinDigits(text)
    .replaceAll('٫', '.')
    .split(/[\s,،;]+/)
    .filter(Boolean)
  const numbers = parts.map(Number)
  return numbers.some(Number.isNaN) ? null : numbers
}

function Rules({ rules }: { rules: FollowUpRules }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayChange = useMay('manageCamp')
  const write = (months: readonly number[]) => months.map(format.number).join(t('rehab.comma'))
  const [adult, setAdult] = useState(write(rules.adultMonths))
  const [child, setChild] = useState(write(rules.childMonths))
  const [years, setYears] = useState(rules.childBelowYears)
  const [chosen, setChosen] = useState<string[]>(rules.deviceGroups)
  const save = useAction(api.followUps.setRules.mutationOptions(), { done: () => t('rehab.rulesSaved') })
  const [adultMonths, childMonths] = [readMonths(adult), readMonths(child)]
  const wanted =
    adultMonths && childMonths
      ? {
          adultMonths,
          childMonths,
          childBelowYears: years,
          deviceGroups: deviceGroups.filter((group) => chosen.includes(group)),
        }
      : null
  const problem = wanted ? checkFollowUpRules(wanted) : 'months'
  return (
    <Section title={t('rehab.rules')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('rehab.rulesHint')}
      </Text>
      <Group align="flex-start" gap="md">
        <TextInput
          label={t('rehab.adultMonths')}
          disabled={!mayChange}
          value={adult}
          onChange={(event) => setAdult(event.currentTarget.value)}
        />
        <TextInput
          label={t('rehab.childMonths')}
          disabled={!mayChange}
          value={child}
          onChange={(event) => setChild(event.currentTarget.value)}
        />
        <NumberInput
          label={t('rehab.childBelow')}
          disabled={!mayChange}
          w={140}
          min={0}
          max={25}
          hideControls
          value={years}
          onChange={(value) => setYears(Number(value) || 0)}
        />
      </Group>
      <Chip.Group multiple value={chosen} onChange={setChosen}>
        <Group gap="xs" my="sm" role="group" aria-label={t('rehab.whichDevices')}>
          {deviceGroups.map((group) => (
            <Chip key={group} value={group} disabled={!mayChange}>
              {t(`domain.deviceGroup.${group}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {problem ? (
        <Text role="alert" size="sm" c="var(--mantine-color-error)" mb="xs">
          {t(`rehab.ruleProblem.${problem}`)}
        </Text>
      ) : null}
      {mayChange ? (
        <Button
          disabled={problem !== null}
          loading={save.isRunning}
          onClick={() => wanted && void save.run(wanted)}
        >
          {t('common.save')}
        </Button>
      ) : null}
    </Section>
  )
}

function Templates({ templates }: { templates: Partial<Record<DeviceType, SessionTemplate>> }) {
  const { t } = useTranslation()
  const [device, setDevice] = useState<DeviceType>('transtibial')
  const format = useFormat()
  return (
    <Section title={t('rehab.templates')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('rehab.templatesHint')}
      </Text>
      <Stack gap="xs">
        <SearchSelect
          label={t('rehab.device')}
          maw={320}
          value={device}
          onChange={(value) => value && setDevice(value)}
          data={deviceTypes.map((type) => ({ value: type, label: format.device(type) }))}
        />
        <TemplateForm
          key={device + JSON.stringify(templates[device] ?? null)}
          device={device}
          template={templateFor(templates, device)}
          isOwn={templates[device] !== undefined}
        />
      </Stack>
    </Section>
  )
}

function TemplateForm({
  device,
  template,
  isOwn,
}: {
  device: DeviceType
  template: SessionTemplate
  isOwn: boolean
}) {
  const { t } = useTranslation()
  const api = useApi()
  const words = useRehabWords()
  const mayChange = useMay('logRehab')
  const [activities, setActivities] = useState<string[]>(template.activities)
  const [minutes, setMinutes] = useState(template.durationMinutes)
  const [tests, setTests] = useState<string[]>(template.tests)
  const save = useAction(api.rehab.setTemplate.mutationOptions(), { done: () => t('rehab.templateSaved') })
  return (
    <>
      <MultiSelect
        label={t('rehab.activities')}
        disabled={!mayChange}
        value={activities}
        onChange={setActivities}
        data={activityCodes.map((code) => ({ value: code, label: t(`rehab.activity.${code}`) }))}
      />
      <MultiSelect
        label={t('rehab.tests')}
        disabled={!mayChange}
        value={tests}
        onChange={setTests}
        data={instruments.map(({ code }) => ({ value: code, label: words.instrument(code) }))}
      />
      <NumberInput
        label={t('rehab.minutes')}
        disabled={!mayChange}
        w={120}
        min={5}
        max={240}
        hideControls
        value={minutes}
        onChange={(value) => setMinutes(Number(value) || 5)}
      />
      {mayChange ? (
        <Group>
          <Button
            w="fit-content"
            loading={save.isRunning}
            onClick={() =>
              void save.run({
                deviceType: device,
                template: {
                  activities: activityCodes.filter((code) => activities.includes(code)),
                  durationMinutes: minutes,
                  tests: tests as InstrumentCode[],
                },
              })
            }
          >
            {t('common.save')}
          </Button>
          {isOwn ? (
            <Button variant="subtle" onClick={() => void save.run({ deviceType: device, template: null })}>
              {t('rehab.builtIn')}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </>
  )
}
