import { expect, test } from 'vitest'
import { callText } from '#renderer/features/calendar/hand-out/call-text.ts'

const camp = { name: 'Mashhad camp', namePersian: 'کمپ مشهد', calendar: 'solar_hijri' } as const
const patient = {
  givenNameLatin: 'Zahra',
  familyNameLatin: 'Karimi',
  givenNamePersian: 'زهرا',
  familyNamePersian: 'کریمی',
} as Parameters<typeof callText>[0]['patient']
const visit = { date: '2026-11-24', startMinute: 510 }

test.each([
  ['fa', 'en', 'fa'],
  ['prs', 'en', 'fa'],
  ['haz', 'en', 'fa'],
  ['ps', 'en', 'fa'],
  ['hi', 'fa', 'en'],
  ['other', 'fa', 'en'],
  [null, 'fa', 'fa'],
  [null, 'en', 'en'],
] as const)(
  'who speaks %s is written to in their own language, whatever the screen speaks (%s)',
  (spoken, screen, read) => {
    const text = callText({ patient, language: spoken }, visit, camp, screen)
    if (read === 'fa') expect(text).toMatch(/زهرا کریمی.*کمپ مشهد.*۸:۳۰/)
    else expect(text).toMatch(/Zahra Karimi.*Mashhad camp.*8:30/)
  },
)
