import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { goTo, type Words } from './people-words.ts'

const registers = join(import.meta.dirname, '..', '..', 'fixtures', 'registers')

export type Register = 'register-tehran-en.csv' | 'register-mashhad-fa.csv'
export type Shown = 'all' | 'problems' | 'duplicates' | 'refused'

const registerFile = (name: Register) => join(registers, name)

/** Lays a file into the page as a person drops it. */
async function dropOn(target: Locator, name: string, content: Buffer): Promise<void> {
  await target.evaluate(
    (element, { fileName, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName, { type: 'text/csv' }))
      for (const type of ['dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
      }
    },
    { fileName: name, base64: content.toString('base64') },
  )
}

/** The import in its three steps. */
export function importPage(page: Page, words: Words) {
  const grid = page.getByRole('grid')
  const panel = page.getByRole('complementary', {
    name: new RegExp(words('imports.panelLabel', { line: '.*' })),
  })
  const dropZone = page.getByRole('region', { name: words('imports.drop') })
  const chooseButton = page.getByRole('button', { name: words('imports.chooseFile'), exact: true })
  return {
    grid,
    panel,
    dropZone,
    chooseButton,
    heading: page.getByRole('heading', { level: 1 }),
    done: page.getByRole('heading', { level: 1, name: words('imports.doneTitle') }),
    undone: page.getByRole('heading', { level: 1, name: words('imports.undoneTitle') }),
    undoWhole: page.getByRole('button', { name: words('imports.undoWhole') }),
    another: page.getByRole('button', { name: words('imports.importAnother') }),
    nothingNew: page.getByRole('button', { name: words('imports.apply.nothing') }),
    goThrough: page.getByRole('button', { name: words('imports.goThrough') }),
    choice: (decision: 'merge' | 'add' | 'skip') =>
      panel.getByRole('button', {
        name: new RegExp(words(`imports.choice.${decision}`, { whom: '.*' })),
      }),
    sheetOf: (file: string) =>
      page.getByRole('combobox', { name: words('imports.sheetOf', { file }), exact: true }),
    rest: (name: string) =>
      page.getByRole('button', { name: words('imports.openRest', { name }), exact: true }),
    column: (header: string) =>
      page.getByRole('combobox', { name: words('imports.fieldOf', { header }), exact: true }),
    filter: (shown: Shown) =>
      page.locator('label').filter({ hasText: new RegExp(`^${words(`imports.filter.${shown}`)}`) }),
    row: (line: string) =>
      grid.getByRole('row', { name: new RegExp(`^${words('imports.rowLabel', { line, name: '' })}`) }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    async open() {
      await goTo(page, '/import')
      await chooseButton.waitFor()
    },
    /** By the file chooser in a browser; the window's own dialog is stood in for by a drop. */
    async choose(name: Register) {
      if (await page.evaluate(() => 'qadamShell' in window)) {
        return dropOn(dropZone, name, readFileSync(registerFile(name)))
      }
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), chooseButton.click()])
      await chooser.setFiles(registerFile(name))
    },
    drop: (name: string, content: string | Buffer) => dropOn(dropZone, name, Buffer.from(content)),
    /** Pastes text as a spreadsheet copies its cells. */
    async paste(text: string) {
      await page.evaluate((copied) => {
        const data = new DataTransfer()
        data.setData('text/plain', copied)
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
        )
      }, text)
    },
  }
}
