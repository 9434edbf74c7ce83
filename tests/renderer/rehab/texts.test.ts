import { expect, test } from 'vitest'
import { ageBandSetNames } from '#domain/functioning/age-bands.ts'
import { saddAxes, saddDisabilityColumns, saddPopulations, saddSexColumns } from '#domain/functioning/sadd.ts'
import {
  contactChannels,
  contactResults,
  lostReasons,
  unusedReasons,
  wearPlaces,
} from '#domain/follow-up/follow-up-answers.ts'
import { followUpStatuses } from '#domain/follow-up/follow-up.ts'
import { instruments } from '#domain/outcomes/instruments.ts'
import { activityCodes, skinFindings, walkingAids } from '#domain/rehab/rehab-activities.ts'
import { timelineKinds } from '#domain/timeline/timeline.ts'
import en from '#renderer/locales/en.json'

const keysOf = (texts: object) => Object.keys(texts)

test('every code of rehabilitation has its word', () => {
  const { rehab, timeline, sadd } = en
  expect(keysOf(sadd.axis).sort()).toEqual([...saddAxes].sort())
  expect(keysOf(sadd.population).sort()).toEqual([...saddPopulations].sort())
  expect(keysOf(sadd.sex).sort()).toEqual([...saddSexColumns].sort())
  expect(keysOf(sadd.disability).sort()).toEqual([...saddDisabilityColumns].sort())
  expect(keysOf(sadd.bands).sort()).toEqual([...ageBandSetNames].sort())
  expect(keysOf(rehab.activity).sort()).toEqual([...activityCodes].sort())
  expect(keysOf(rehab.aids).sort()).toEqual([...walkingAids].sort())
  expect(keysOf(rehab.skin).sort()).toEqual([...skinFindings].sort())
  expect(keysOf(rehab.instrument).sort()).toEqual(instruments.map(({ code }) => code).sort())
  expect(keysOf(rehab.place).sort()).toEqual([...wearPlaces].sort())
  expect(keysOf(rehab.unusedReason).sort()).toEqual([...unusedReasons].sort())
  expect(keysOf(rehab.lost).sort()).toEqual([...lostReasons].sort())
  expect(keysOf(rehab.channels).sort()).toEqual([...contactChannels].sort())
  expect(keysOf(rehab.callResult).sort()).toEqual([...contactResults].sort())
  expect(keysOf(rehab.followUpStatus).sort()).toEqual([...followUpStatuses].sort())
  expect(keysOf(timeline.kind).sort()).toEqual([...timelineKinds].sort())
})

test('every reference names its people and what lies beyond it', () => {
  for (const { references } of instruments) {
    for (const reference of references) {
      expect(keysOf(en.rehab.population)).toContain(reference.population)
      if (reference.kind === 'cutoff') expect(keysOf(en.rehab.beyond)).toContain(reference.beyond)
    }
  }
})
