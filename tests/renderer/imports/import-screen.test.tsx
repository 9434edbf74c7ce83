import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { ImportScreen } from '#renderer/features/imports/ImportScreen.tsx'
import type { ShellBridge } from '#renderer/shared/shell-bridge.ts'
import { handleShortcutKey } from '#renderer/shared/shortcuts.ts'
import { ROOT } from '../../support/open-core.ts'
import { aWorkbook } from '../../support/workbook.ts'
import { renderWithCore, type CoreRender, type CoreSetup } from '../../support/render-app.tsx'

const register = (name: string) => readFileSync(join(ROOT, 'tests', 'fixtures', 'registers', name))

const everybody = {
  text: '',
  campId: null,
  groupId: null,
  onlyFlagged: false,
  sort: 'name',
  offset: 0,
  limit: 1,
} as const
const countPeople = async ({ core }: CoreRender) => (await core.owner.patients.search(everybody)).total

async function openScreen(setup: CoreSetup & { address?: string } = {}) {
  return renderWithCore(<ImportScreen />, { address: '/import', ...setup })
}

/** Chooses a file as a person does, and waits for the preview. */
async function choose(app: CoreRender, content: BlobPart, name = 'sheet.csv') {
  const input = app.container.querySelector<HTMLInputElement>('input[type="file"]')!
  await app.user.upload(input, new File([content], name, { type: 'text/csv' }))
}

async function openSheet(content: BlobPart, name?: string, setup?: CoreSetup) {
  const app = await openScreen(setup)
  await choose(app, content, name)
  await screen.findByRole('grid')
  return app
}

const row = (line: number) => screen.findByRole('row', { name: new RegExp(`^Line ${line}:`) })
const filter = (name: RegExp) => screen.getByRole('radio', { name })
const applyButton = (name: RegExp) => screen.findByRole('button', { name })

// The app's frame listens to shortcuts; here the screen stands alone.
beforeEach(() => window.addEventListener('keydown', handleShortcutKey))
afterEach(() => window.removeEventListener('keydown', handleShortcutKey))

describe('ImportScreen', () => {
  it('brings the desk’s sheet in: a cell mended by a proposal, a repeated person merged, applied, undone', async () => {
    const app = await openSheet(register('register-tehran-en.csv'), 'register-tehran-en.csv')
    const before = await countPeople(app)
    expect(screen.getByText(/UTF-8 · between commas · 187 rows · 3 of them blank/)).toBeTruthy()
    await applyButton(/^Add 180 people, 194 orders; leave out 4$/)
    expect(filter(/^To check 6/)).toBeTruthy()

    await app.user.click(filter(/^To check/))
    const aged = await screen.findByText('430')
    const flagged = within(aged.closest('tr')!)
    expect(flagged.getByText(/more than 120 years/)).toBeTruthy()
    await app.user.click(flagged.getByRole('button', { name: 'Put 43 into Age' }))
    expect(await flagged.findByText(/Mended; the sheet says/)).toBeTruthy()
    expect(flagged.queryByText(/more than 120 years/)).toBeNull()
    expect(flagged.getByText(/Age: does not agree with the birth/)).toBeTruthy()
    await screen.findByRole('radio', { name: /^To check 5/ })

    await app.user.click(filter(/^Repeat somebody 4/))
    await app.user.click(await screen.findByRole('button', { name: 'Go through them' }))
    const panel = within(await screen.findByRole('complementary', { name: 'Line 185 in detail' }))
    expect(panel.getByText(/same name, same father, same birth/)).toBeTruthy()
    expect(
      (await panel.findByRole('button', { name: /Leave this row out/ })).getAttribute('aria-pressed'),
    ).toBe('true')
    await app.user.keyboard('1')
    await waitFor(() =>
      expect(panel.getByRole('button', { name: /Merge into line 173/ }).getAttribute('aria-pressed')).toBe(
        'true',
      ),
    )
    await app.user.keyboard('n')
    await screen.findByRole('complementary', { name: 'Line 186 in detail' })
    await app.user.keyboard('p')
    await screen.findByRole('complementary', { name: 'Line 185 in detail' })
    await app.user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()

    await app.user.click(await applyButton(/^Add 180 people, 194 orders; merge 1; leave out 3$/))
    await screen.findByRole('heading', { name: 'The sheet was brought in' })
    expect(await countPeople(app)).toBe(before + 180)
    expect(app.address()).toContain('done=')

    await app.user.click(await screen.findByRole('button', { name: 'Undo the whole import' }))
    await screen.findByRole('heading', { name: 'This import was taken back' })
    expect(await countPeople(app)).toBe(before)
    await app.user.click(await screen.findByRole('button', { name: 'Bring it back' }))
    await screen.findByRole('heading', { name: 'The sheet was brought in' })
    expect(await countPeople(app)).toBe(before + 180)
  })

  it('mends every row that says the same, and puts them back together', async () => {
    const app = await openSheet('Name,Sex\nKarim,?\nRahim,?\nNur,?\nGul,F\n')
    const karim = async () => within(await row(2))
    await app.user.click((await karim()).getByRole('button', { name: 'Put Male into Sex' }))
    await app.user.click(await (await karim()).findByRole('button', { name: 'The same for 2 more rows' }))
    await screen.findByRole('radio', { name: /^To check 0/ })
    await app.user.click(await (await karim()).findByRole('button', { name: 'Put 3 rows back' }))
    await screen.findByRole('radio', { name: /^To check 3/ })
  })

  it('mends a need that it does not know beside those that it knows', async () => {
    const app = await openSheet('Name,Needs\nKarim,"meals, translat, dog"\n')
    const karim = within(await row(2))
    await app.user.click(karim.getByRole('button', { name: 'Put Interpreter into Needs' }))
    await screen.findByRole('radio', { name: /^To check 0/ })
    await app.user.click(await karim.findByRole('button', { name: /^Put back/ }))
    const others = await karim.findByRole('combobox', { name: /Needs/ })
    await app.user.selectOptions(others, 'Something else: to the notes')
    await screen.findByRole('radio', { name: /^To check 0/ })
    expect(await karim.findByText(/Needs: meals, translat, dog/)).toBeTruthy()
  })

  it.each([
    ['en', 'under 1 today', /·.*\(under 1\)/],
    ['fa', 'امروز زیر یک سال', /·.*\(زیر ۱\)/],
  ] as const)('says the age of a baby in words: %s', async (language, aged, born) => {
    await openSheet('نام,سن,تولد\nکریم,6 months,\nرحیم,,2026\n', 'babies.csv', { language })
    expect(await screen.findByText(aged)).toBeTruthy()
    expect(await screen.findByText(born)).toBeTruthy()
  })

  it('asks for no mend in a row that is left out, until it is brought in after all', async () => {
    const app = await openSheet('Name,Father,Age,Sex\nKarim,Sakhi,40,?\nKarim,Sakhi,40,?\n')
    expect((await row(2)).textContent).toContain('not a known word')
    expect((await row(3)).textContent).not.toMatch(/not a known word|To check/)
    await screen.findByRole('radio', { name: /^To check 1/ })
    await app.user.click(await row(3))
    const panel = within(await screen.findByRole('complementary'))
    await app.user.click(panel.getByRole('button', { name: /Keep both/ }))
    await screen.findByRole('radio', { name: /^To check 2/ })
    await waitFor(async () => expect((await row(3)).textContent).toContain('not a known word'))
  })

  it('takes what was decided and corrected up again after a reload, and a correction back', async () => {
    const app = await openSheet('Name,Sex,Age\nKarim Naderi,?,40\nRahim Noori,M,430\n')
    const karim = within(await row(2))
    await app.user.click(karim.getByRole('button', { name: 'Put Male into Sex' }))
    await karim.findByText(/Mended; the sheet says/)
    const address = app.address()
    act(() => app.router.history.push('/import'))
    await screen.findByRole('button', { name: 'Choose a file' })

    act(() => app.router.history.push(address))
    const found = within(await row(2))
    expect(found.getByText('?')).toBeTruthy()
    await app.user.click(found.getByRole('button', { name: 'Put back what the sheet says in Sex' }))
    await found.findByText(/not a known word/)
    await screen.findByRole('radio', { name: /^To check 2/ })
  })

  it('keeps what is typed into a cell, and saves it by Enter', async () => {
    const app = await openSheet('Name,Phone\nKarim,12\n')
    const line = within(await row(2))
    await app.user.click(line.getByRole('button', { name: 'Write in the cell Phone' }))
    const field = line.getByRole<HTMLInputElement>('textbox', { name: 'Write in the cell Phone' })
    expect(field.value).toBe('12')
    await app.user.keyboard('0916 812 5354{Enter}')
    expect(await line.findByText('+98 916 812 5354')).toBeTruthy()
    expect(screen.getByRole('radio', { name: /^To check 0/ })).toBeTruthy()
  })

  it('cannot bring in what names nobody, until the column of names is chosen', async () => {
    const app = await openSheet('Foo,Age\nKarim,40\n')
    expect(screen.getByRole('alert').textContent).toContain('No column holds the names')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'No column of names' }).disabled).toBe(true)
    expect(screen.getByText('not known')).toBeTruthy()
    await app.user.selectOptions(
      screen.getByRole('combobox', { name: 'What the column Foo holds' }),
      'Given name',
    )
    const apply = await applyButton(/^Add 1 person, 0 orders$/)
    expect((apply as HTMLButtonElement).disabled).toBe(false)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says which column a field was taken from', async () => {
    const app = await openSheet('Name,Nickname,Age\nKarim,Kaka,40\n')
    expect(screen.getByText('1 should be looked at')).toBeTruthy()
    expect(screen.getByText('not known')).toBeTruthy()
    await app.user.selectOptions(
      screen.getByRole('combobox', { name: 'What the column Nickname holds' }),
      'name',
    )
    expect(await screen.findByText('Name is not Name any more: only one column can be.')).toBeTruthy()
    expect(await screen.findByRole('row', { name: 'Line 2: Kaka' })).toBeTruthy()
  })

  it('refuses a row without a name and takes it once the name is written into its cell', async () => {
    const app = await openSheet('Name,Age,Phone\nKarim,30,\n,40,09168125354\n')
    await app.user.click(filter(/^Refused 1/))
    const refused = within(await row(3))
    expect(refused.getByText('Refused')).toBeTruthy()
    await app.user.click(refused.getByRole('button', { name: 'Write in the cell Name' }))
    await app.user.keyboard('Rahim{Enter}')
    await applyButton(/^Add 2 people, 0 orders$/)
    expect(await screen.findByRole('row', { name: 'Line 3: Rahim' })).toBeTruthy()
  })

  it('asks about people who may be the same, and takes the proposals for all that nobody decided', async () => {
    const app = await openSheet(
      'Name,Father,Age,Mobile\nKarim Naderi,Hassan,40,09168125354\nKarim Nadiri,Hasan,42,09168125354\n',
    )
    expect((await applyButton(/^Add 2 people/)).getAttribute('aria-describedby')).toBe('import-undecided')
    await app.user.click(screen.getByRole('button', { name: '1 possible repeat to decide' }))
    const line = within(await row(3))
    expect(line.getByText('Please decide')).toBeTruthy()
    await app.user.click(line.getByText('Please decide'))
    const panel = within(await screen.findByRole('complementary', { name: 'Line 3 in detail' }))
    expect(panel.getByText('Perhaps the same person:')).toBeTruthy()
    for (const name of [/Merge/, /Keep both/, /Leave this row out/]) {
      expect(panel.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false')
    }
    const compared = within(await panel.findByRole('table'))
    expect(compared.getByRole('row', { name: /^Name \(Latin\).*differs$/ })).toBeTruthy()
    expect(compared.getByRole('row', { name: /^Phone.*same$/ })).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Take the proposal for the other one' }))
    await waitFor(() =>
      expect(panel.getByRole('button', { name: /Keep both/ }).getAttribute('aria-pressed')).toBe('true'),
    )
    expect(screen.queryByRole('button', { name: /possible repeat to decide/ })).toBeNull()
    await app.user.click(panel.getByRole('button', { name: 'Back to the proposal' }))
    await screen.findByRole('button', { name: '1 possible repeat to decide' })
    await app.user.keyboard('1')
    await applyButton(/^Add 1 person, 0 orders; merge 1$/)
  })

  it('asks about Naser and Nasir of one father and village, and says a sentence that merges only', async () => {
    const header = 'Name,Father,Village,Cause'
    const app = await openSheet(
      `${header}\nNaser Rezaei,Ghulam,Injil,\nNasir Rezaei,Ghulam,Injil,burn\nHasan Qaderi,Murad,Injil,\nHossein Qaderi,Murad,Injil,\n`,
    )
    await app.user.click(await screen.findByRole('button', { name: '1 possible repeat to decide' }))
    await app.user.click(within(await row(3)).getByText('Please decide'))
    const panel = within(await screen.findByRole('complementary', { name: 'Line 3 in detail' }))
    expect(panel.getByText(/name sounds alike, same father, same village/)).toBeTruthy()
    await app.user.keyboard('1')
    await app.user.click(filter(/^All 4/))
    for (const line of [2, 4, 5]) {
      await app.user.click(await row(line))
      const other = within(await screen.findByRole('complementary', { name: `Line ${line} in detail` }))
      await app.user.click(other.getByRole('button', { name: 'Leave this row out' }))
    }
    await applyButton(/^Merge 1; leave out 3$/)
  })

  it('knows a file that was brought in before, and adds nobody from it again', async () => {
    const app = await openSheet(register('register-mashhad-fa.csv'), 'register-mashhad-fa.csv')
    await app.user.click(await applyButton(/^Add 240 people, 260 orders$/))
    await screen.findByRole('heading', { name: 'The sheet was brought in' })
    await app.user.click(screen.getByRole('button', { name: 'Import another sheet' }))
    expect(await screen.findByRole('row', { name: /register-mashhad-fa\.csv.*240 240 0 0 0/ })).toBeTruthy()
    await choose(app, register('register-mashhad-fa.csv'), 'register-mashhad-fa.csv')
    expect(await screen.findByText(/This very sheet was brought in/)).toBeTruthy()
    const nothing = screen.getByRole<HTMLButtonElement>('button', { name: 'Nothing new to bring in' })
    expect(nothing.disabled).toBe(true)
    expect(filter(/^Repeat somebody 240/)).toBeTruthy()

    await app.user.click(screen.getByRole('button', { name: 'Choose another file' }))
    await app.user.click(await screen.findByRole('button', { name: 'Take back register-mashhad-fa.csv' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/The 240 people whom it added leave the register/)).toBeTruthy()
    await app.user.click(dialog.getByRole('button', { name: 'Take back' }))
    expect(await screen.findByText('No sheet was brought in yet.')).toBeTruthy()
  })

  it('lets the sheet of a workbook be chosen, and goes on to the next when one was brought in', async () => {
    const header = ['Name', 'Sex']
    const bytes = await aWorkbook({
      Men: [header, ['Karim', '?'], ['Rahim', 'M']],
      Women: [header, ['Gul', 'F']],
    })
    const app = await openSheet(new Uint8Array(bytes), 'book.xlsx')
    const before = await countPeople(app)
    const which = screen.getByRole('combobox', { name: 'Sheet of book.xlsx that is read' })
    expect(screen.getByText(/The workbook has another sheet: Women/)).toBeTruthy()
    await app.user.click(within(await row(2)).getByRole('button', { name: 'Put Male into Sex' }))
    await app.user.selectOptions(which, 'Women')
    await applyButton(/^Add 1 person, 0 orders$/)
    await screen.findByRole('row', { name: 'Line 2: Gul' })
    await app.user.selectOptions(which, 'Men')
    expect(await within(await row(2)).findByText(/Mended; the sheet says/)).toBeTruthy()

    await app.user.click(await applyButton(/^Add 2 people, 0 orders$/))
    await screen.findByRole('heading', { name: 'The sheet was brought in' })
    await app.user.click(await screen.findByRole('button', { name: 'Look at the sheet Women' }))
    await app.user.click(await applyButton(/^Add 1 person, 0 orders$/))
    await screen.findByRole('heading', { name: 'The sheet was brought in' })
    expect(screen.queryByText(/Not brought in yet/)).toBeNull()
    expect(await countPeople(app)).toBe(before + 3)
    await app.user.click(screen.getByRole('button', { name: 'Import another sheet' }))
    expect(await screen.findByRole('row', { name: /book\.xlsx \(Women\)/ })).toBeTruthy()
  })

  it('proposes what a broad word may mean, in the words of the screen', async () => {
    const app = await openSheet('Name,Cause,Status\nKarim,war,Refugee\nRahim,war,amayesh\n')
    const karim = async () => within(await row(2))
    await app.user.click((await karim()).getByRole('button', { name: 'Put Amayesh card into Status' }))
    await app.user.click(
      await (
        await karim()
      ).findByRole('button', {
        name: 'Put Mine or explosive remnant of war into Cause',
      }),
    )
    await app.user.click(await (await karim()).findByRole('button', { name: 'The same for 1 more row' }))
    await screen.findByRole('radio', { name: /^To check 0/ })
  })

  it('takes pasted cells as a sheet', async () => {
    await openScreen()
    await screen.findByText('No sheet was brought in yet.')
    const paste = createEvent.paste(document.body, {
      clipboardData: { files: [], getData: () => 'Name\tAge\nKarim\t40\nRahim\t30\n' },
    })
    fireEvent(document.body, paste)
    await applyButton(/^Add 2 people, 0 orders$/)
    expect(screen.getByText('Pasted rows.tsv')).toBeTruthy()
  })

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), /cannot be read as a sheet/],
    ['a header alone', 'Name,Age\n', /There are no rows/],
    ['too much', new Uint8Array(20 * 1024 * 1024 + 1), /is too large/],
  ])('says in words what is wrong with %s', async (_, content, words) => {
    const app = await openScreen()
    await choose(app, content)
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy()
  })

  it('is handed the sheet by the window’s own dialog, and hands it the refused rows to save', async () => {
    const saved: string[] = []
    const bytes = new TextEncoder().encode('Name,Age\nKarim,30\n,40\n')
    const bridge: ShellBridge = {
      platform: 'linux',
      setLanguage: () => {},
      print: () => Promise.resolve({ ok: true }),
      savePdf: () => Promise.resolve({ ok: true, path: null }),
      openSheet: () => Promise.resolve({ fileName: 'ثبت.csv', bytes }),
      saveText: (name, text) => {
        saved.push(name, text)
        return Promise.resolve({ path: '/camp/refused.csv' })
      },
      onCommand: () => () => {},
    }
    Object.assign(globalThis, { qadamShell: bridge })
    onTestFinished(() => void Reflect.deleteProperty(globalThis, 'qadamShell'))
    const app = await openScreen()
    await app.user.click(await screen.findByRole('button', { name: 'Choose a file' }))
    await app.user.click(await applyButton(/^Add 1 person, 0 orders; 1 refused$/))
    await app.user.click(await screen.findByRole('button', { name: 'Save the refused rows as a sheet' }))
    expect(await screen.findByText('Saved: /camp/refused.csv')).toBeTruthy()
    expect(saved[0]).toBe('ثبت-refused.csv')
    expect(saved[1]).toContain('No name')
  })

  it('says so when the core does not hold the sheet any more, and lets another be chosen', async () => {
    const app = await openScreen({ address: '/import?sheet=01920000-0000-7000-8000-000000000000' })
    expect((await screen.findByRole('alert')).textContent).toContain('This sheet is not open any more')
    await choose(app, 'Name\nKarim\n')
    await applyButton(/^Add 1 person, 0 orders$/)
  })

  it('opens for those only who may import', async () => {
    await openScreen({ role: 'technician' })
    expect(await screen.findByText('Your role does not import sheets')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull()
  })

  it('speaks Persian, with Persian digits', async () => {
    await openSheet(register('register-mashhad-fa.csv'), 'register-mashhad-fa.csv', { language: 'fa' })
    await applyButton(/^افزودن ۲۴۰ نفر، ۲۶۰ سفارش$/)
    const first = within(await screen.findByRole('row', { name: /^سطر ۲:/ }))
    expect(first.getByText('بی‌بی گل')).toBeTruthy()
    expect(first.getByText(/۲۵ اردیبهشت ۱۳۸۷ · ۱۴ مه ۲۰۰۸/)).toBeTruthy()
  })
})
