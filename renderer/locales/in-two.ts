import type { Plugin } from 'vite'
import { firstSections } from '../shared/first-texts.ts'

/**
 * Parts a file of texts into what the first screens say (`en.json?first`) and all the rest (`en.json?rest`). Each is read by the
 * browser as one string, several times faster than as an object literal.
 */
export const textsInTwo: Plugin = {
  name: 'texts-in-two',
  enforce: 'pre',
  transform(code, id) {
    const [, part] = /\/locales\/\w+\.json\?(first|rest)$/.exec(id) ?? []
    if (!part) return null
    const isWanted = (section: string) => firstSections.includes(section) === (part === 'first')
    const sections = Object.entries(JSON.parse(code) as object).filter(([section]) => isWanted(section))
    const texts = JSON.stringify(JSON.stringify(Object.fromEntries(sections)))
    return { code: `export default JSON.parse(${texts})`, map: null, moduleType: 'js' }
  },
}
