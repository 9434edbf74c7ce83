import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolations, test } from '../fixtures.ts'
import { enter } from '../pages/people-words.ts'

test.use({ rehearsal: true })

/** Opens somebody whom the rehearsal gave a portrait. */
async function openPerson(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type('P22-2AB')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Photos and files' })).toBeVisible()
}

/** A photo as a phone takes it: larger than what is kept. */
const takePhoto = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1800
    const pen = canvas.getContext('2d')!
    for (let band = 0; band < 24; band += 1) {
      pen.fillStyle = `hsl(${band * 15} 60% 60%)`
      pen.fillRect(band * 100, 0, 100, 1800)
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!
  })

test('a photo is added, made small, seen by clinical staff and kept from others', async ({ app }) => {
  const { page } = app
  await enter(page, 'en', { name: 'Suresh Meena' })
  await openPerson(page)
  await expect(page.getByRole('img', { name: 'Portrait' })).toBeVisible()
  await page.getByRole('heading', { level: 2, name: 'Photos and files' }).click()
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: 'Photo or file' })
  const input = dialog.locator('input[type="file"]').last()
  await input.setInputFiles({ name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('not a photo') })
  await expect(dialog.getByRole('alert')).toContainText('This is neither a photo nor a PDF')
  await expectNoAxeViolations(page)
  const buffer = Buffer.from(await takePhoto(page), 'base64')
  await input.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer })
  const crop = dialog.getByRole('group', { name: 'Part that is kept' })
  await crop.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await dialog.getByRole('radio', { name: /^Residual or affected limb/ }).check()
  await dialog.getByRole('textbox', { name: 'Title' }).fill('front, week 2')
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  const tile = page.getByRole('button', { name: /^front, week 2/ })
  await expect(tile).toBeVisible()

  await tile.click()
  const viewer = page.getByRole('dialog', { name: '1 of 2' })
  const photo = viewer.getByRole('img', { name: 'front, week 2' })
  await expect(photo).toBeVisible()
  const edge = await photo.evaluate((image: HTMLImageElement) =>
    Math.max(image.naturalWidth, image.naturalHeight),
  )
  expect(edge).toBeLessThanOrEqual(1600)
  await expectNoAxeViolations(page)
  await page.keyboard.press('+')
  await page.keyboard.press('r')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog', { name: '2 of 2' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  const other = await app.openAnother()
  await enter(other, 'en', { name: 'Volunteer desk' })
  await openPerson(other)
  await expect(other.getByText('1 more is for clinical staff only.')).toBeVisible()
  await expect(other.getByRole('button', { name: /^front/ })).toBeHidden()
  await expect(other.getByRole('button', { name: 'Add a photo or file' })).toBeHidden()
})

test('a label is seen, printed, and known to have been printed', async ({ app: { page } }) => {
  await enter(page, 'en', { name: 'Suresh Meena' })
  await openPerson(page)
  await page.getByRole('link', { name: 'Workshop label' }).first().click()
  const label = page.locator('.sheet .label')
  await expect(label.locator('.label-number')).toHaveText(/^D22-/)
  await expect(page.getByText('Not printed yet.')).toBeVisible()
  await expectNoAxeViolations(page)
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.keyboard.press('p')
  await expect(page.getByText(/^Printed once before, .* by Suresh Meena/)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const { width, height } = (await page.locator('.print-root .paper-page').boundingBox())!
  expect(Math.abs(width - (70 / 25.4) * 96)).toBeLessThan(1)
  expect(Math.abs(height - (36 / 25.4) * 96)).toBeLessThan(1)
})
