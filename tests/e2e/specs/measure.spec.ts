import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter, goTo, reloadUnasked, signIn, type Words } from '../pages/people-words.ts'

test.use({ rehearsal: true })

/** Somebody of the rehearsal with a below-knee order that nobody has begun to measure. */
function findWaiting(dataDir: string): { patientId: string } {
  const db = new Database(join(dataDir, 'qadam.sqlite'), { readonly: true })
  try {
    return db
      .prepare(
        `select patient_id as patientId from device_orders where state = 'prescribed' and device_type = 'transtibial' and side is not null
           and patient_id not in (select patient_id from measurement_sets)
           and patient_id in (select patient_id from device_orders group by patient_id having count(*) = 1)
         order by id limit 1`,
      )
      .get() as { patientId: string }
  } finally {
    db.close()
  }
}

function measureSheet(page: Page, words: Words) {
  const field = (id: string) =>
    page.getByRole('textbox', { name: words(`measure.field.${id}.name`), exact: true })
  const row = (id: string) => page.locator(`[data-field="${id}"]`)
  return {
    field,
    row,
    reading: (distance: string) =>
      page.getByRole('textbox', {
        name: words('measure.readingAt', { series: words('measure.field.tt_circ_series.name'), distance }),
      }),
    kept: page.getByText(words('measure.keep.saved')),
    /** Goes on with Enter alone until the field has the focus. */
    async goOnTo(target: ReturnType<typeof field>) {
      for (let step = 0; step < 14; step += 1) {
        if (await target.evaluate((node) => node === document.activeElement)) return
        await page.keyboard.press('Enter')
      }
      await expect(target).toBeFocused()
    },
  }
}

test('a limb is measured by the keyboard in Persian digits; a slip is caught, a crash loses nothing', async ({
  app,
}) => {
  const { page } = app
  const words = await enter(page, 'fa', { role: 'manager' })
  const { patientId } = findWaiting(app.dataDir)
  const sheet = measureSheet(page, words)
  const section = page.getByRole('region', { name: words('measure.sectionTitle') })

  await goTo(page, `/people/${patientId}`)
  await section
    .getByRole('link', {
      name: new RegExp(words('measure.measureFor', { name: words('domain.device.transtibial') })),
    })
    .click()
  await page.getByLabel(words('measure.takenBy')).first().click()
  await page.getByRole('option').first().click()

  await sheet.field('tt_residual_length').focus()
  await page.keyboard.type('۲٫۵')
  await page.keyboard.press('Enter')
  await expect(sheet.field('tt_bony_length')).toBeFocused()
  await expect(sheet.row('tt_residual_length')).toContainText('ممیز')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Alt+Enter')
  await expect(sheet.row('tt_residual_length')).toContainText(
    words('measure.keptBecause', { reason: words('measure.reason.measured_twice') }),
  )
  await sheet.goOnTo(sheet.field('circ_mpt'))
  await page.keyboard.type('۳۴')
  await expect(page.locator('[data-mark="circ_mpt"]')).toBeVisible()
  await expect(sheet.kept).toBeVisible()
  await expectNoAxeViolations(page)

  await reloadUnasked(page)
  await signIn(page, words, 'manager')
  await expect(sheet.field('circ_mpt')).toHaveValue('۳۴٫۰')
  await expect(sheet.field('tt_residual_length')).toHaveValue('۲٫۵')
  await expect(page.getByRole('button', { name: words('measure.beginAgain') })).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await sheet.field('circ_mpt').focus()
  await sheet.goOnTo(sheet.reading('۰٫۰ سانت'))
  await page.keyboard.type('۳۴')
  await page.keyboard.press('Enter')
  await page.keyboard.type('۳۲/۵')
  for (const [id, text] of [
    ['knee_ml', '۹٫۵'],
    ['ap_mpt', '۹'],
    ['mtp_height_sound', '۴۶'],
    ['foot_length_sound', '۲۵۵'],
    ['body_mass', '۶۸'],
  ] as const) {
    await sheet.goOnTo(sheet.field(id))
    await page.keyboard.type(text)
  }
  await sheet
    .row('foot_length_sound')
    .getByRole('button', { name: words('measure.useInstead', { value: '۲۵٫۵ سانت' }) })
    .click()
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('table')).toContainText('۲۵٫۵ سانت')
  await expect(page.getByRole('table')).toContainText(words('measure.reason.measured_twice'))
  await expectNoAxeViolations(page)
  await goTo(page, `/people/${patientId}`)
  await expect(page.getByRole('region', { name: words('people.section.orders') })).toContainText(
    words('domain.state.measured'),
  )
  await expect(section).toContainText(words('measure.keptCount_one', { count: '1' }).slice(2, 20))
})

test('the manager replaces the limits of a field, with a source', async ({ app }) => {
  const { page } = app
  const words = await enter(page, 'en', { role: 'manager', at: '/settings/measurements' })
  const row = page.getByRole('row', { name: new RegExp(words('measure.field.foot_length_sound.name')) })
  await expect(row).toContainText(words('measure.toBeConfirmed'))
  await row.getByRole('button').click()
  await page.getByLabel(words('measure.ranges.adultMax')).fill('33')
  await page.getByLabel(words('measure.ranges.source')).fill('Dr Jafari')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: words('common.save') }).click()
  await expect(row).toContainText('20.0–33.0 cm')
  await expect(row).toContainText('Dr Jafari')
  await expectNoAxeViolations(page)
})
