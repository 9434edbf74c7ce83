import { expectNoAxeViolations, test } from '../fixtures.ts'
import { wholePath } from '../flows/whole-path.ts'
import { enter } from '../pages/people-words.ts'

test.use({ rehearsal: true })

// The longest of all: in English in the window, in Persian in the browser.
for (const language of ['en', 'fa'] as const) {
  const title = `one person goes the whole way, from the desk to the first repair, without a mouse (${language})`
  test(title, { tag: language === 'en' ? '@window' : [] }, async ({ app: { page } }) => {
    test.slow()
    const words = await enter(page, language, { role: 'manager' })
    await wholePath({
      ...{ page, words, language },
      step: (name, run) => test.step(name, run),
      look: () => expectNoAxeViolations(page),
    })
  })
}
