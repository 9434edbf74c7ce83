import { expectNoAxeViolations, test } from '../fixtures.ts'
import { wholePath } from '../flows/whole-path.ts'
import { enter } from '../pages/people-words.ts'

test.use({ rehearsal: true })

for (const language of ['en', 'fa'] as const) {
  test(`one person goes the whole way, from the desk to the first repair, without a mouse (${language})`, async ({
    app,
  }) => {
    test.slow()
    const { page } = app
    const words = await enter(page, language, { role: 'manager' })
    await wholePath({
      ...{ page, words, language },
      step: (name, run) => test.step(name, run),
      look: () => expectNoAxeViolations(page),
    })
  })
}
