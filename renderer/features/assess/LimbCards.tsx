import { ActionIcon, Button, Checkbox, Group, Menu, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { isAnswered } from '#domain/assessment/findings.ts'
import { limbLevels, type LimbLevel, type LimbRegion } from '#domain/limbs/limb.ts'
import { sides, type Side } from '#domain/orders/device-order.ts'
import { useLimbWords } from '../../shared/body/use-limb-words.ts'
import { Select } from '../../shared/choice/Select.tsx'
import { PartialDateField } from '../../shared/PartialDateField.tsx'
import { SideMark } from '../../shared/SideMark.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { LimbValues } from './assess-values.ts'
import type { AssessForm } from './use-assess-form.ts'
import { useProblemText } from './use-problem-text.ts'
import classes from './assess.module.css'

/** The limbs that are looked at: level, side, and when it happened. */
export function LimbCards({ form }: { form: AssessForm }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const problem = problemText(form.problems['limbs'])
  const cards = useRef<HTMLDivElement>(null)
  const count = form.values.limbs.length
  const before = useRef(count)
  useEffect(() => {
    const isOneLess = count < before.current
    before.current = count
    // The button that left a limb out has gone with it.
    if (isOneLess && document.activeElement === document.body)
      cards.current?.querySelector<HTMLElement>(':scope > button')?.focus({ preventScroll: true })
  }, [count])
  return (
    <div ref={cards} className={classes.limbs}>
      {count === 0 ? (
        <Text
          size="sm"
          c={problem ? undefined : 'dimmed'}
          className={problem ? classes.problem : undefined}
          data-path="limbs"
        >
          {problem ?? t('assess.noLimbYet')}
        </Text>
      ) : null}
      {form.values.limbs.map((limb, index) => (
        <LimbCard key={`${limb.region}-${limb.side}`} form={form} limb={limb} index={index} />
      ))}
      <AffectedLimbMenu form={form} />
    </div>
  )
}

function LimbCard({ form, limb, index }: { form: AssessForm; limb: LimbValues; index: number }) {
  const { t } = useTranslation()
  const words = useLimbWords()
  const problemText = useProblemText()
  const [isAsking, setIsAsking] = useState(false)
  const name = words.limb(limb.region, limb.side)
  const hasFindings = Object.values(limb.values).some(isAnswered)
  return (
    <div className={classes.limb} role="group" aria-label={words.whole(limb)}>
      <div className={classes.limbHead}>
        <Text fw={600} component="span">
          {t(`domain.limbOnly.${limb.region}`)}
        </Text>
        <SideMark of={limb.region} side={limb.side} />
        <Select
          size="xs"
          flex={1}
          aria-label={t('assess.levelOf', { limb: name })}
          value={limb.level}
          onChange={(picked) => {
            const level = limbLevels[limb.region].find((one) => one === picked)
            if (level) form.pick(limb.region, limb.side, level)
          }}
          data={limbLevels[limb.region].map((level) => ({
            value: level as string,
            label: words.level(level),
          }))}
        />
        <ActionIcon
          aria-label={t('assess.leaveOut', { limb: name })}
          onClick={() => (hasFindings ? setIsAsking(true) : form.removeLimb(index))}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {isAsking ? (
        <Group gap="xs" role="alert">
          <Text size="sm">{t('assess.leaveOutQuestion')}</Text>
          <Button size="compact-sm" variant="default" autoFocus onClick={() => form.removeLimb(index)}>
            {t('assess.leaveOutYes')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setIsAsking(false)}>
            {t('common.cancel')}
          </Button>
        </Group>
      ) : null}
      {limb.level === 'none' ? null : (
        <div className={classes.limbDate} data-path={`limbs.${index}.amputatedOn`}>
          <PartialDateField
            size="xs"
            label={t('people.field.amputatedOn')}
            text={limb.dateText}
            error={problemText(form.problems[`limbs.${index}.amputatedOn`])}
            onChange={(text, value) =>
              form.changeLimb(index, {
                dateText: text,
                amputatedOn: value,
                amputatedAsWritten: value !== null && value.length < 10 ? text.trim() : '',
              })
            }
          />
          <Checkbox
            size="xs"
            label={t('assess.estimated')}
            checked={limb.isEstimated}
            onChange={(event) => form.changeLimb(index, { isEstimated: event.currentTarget.checked })}
          />
        </div>
      )}
    </div>
  )
}

/** Limbs that are there and weak, which an orthosis serves, are not on the drawing: they are added from here. */
function AffectedLimbMenu({ form }: { form: AssessForm }) {
  const { t } = useTranslation()
  const words = useLimbWords()
  const free = (['lower', 'upper'] as const)
    .flatMap((region) => sides.map((side): { region: LimbRegion; side: Side } => ({ region, side })))
    .filter((one) => !form.values.limbs.some((limb) => limb.region === one.region && limb.side === one.side))
  const none: LimbLevel = 'none'
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={free.length === 0}
        >
          {t('assess.addAffected')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {free.map(({ region, side }) => (
          <Menu.Item key={region + side} onClick={() => form.pick(region, side, none)}>
            {words.limb(region, side)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
