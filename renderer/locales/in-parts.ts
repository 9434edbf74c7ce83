import type { Plugin } from 'vite'
import { firstSections } from '../shared/first-texts.ts'
import { paperSections } from '../print/paper-sections.ts'

type Sections = [name: string, texts: object][]

const isFirst = ([name]: Sections[number]) => firstSections.includes(name)

/** The sections of a paper; of some only the entries that it says. */
function ofPaper(sections: Sections): Sections {
  const wanted: Record<string, 'whole' | readonly string[] | undefined> = paperSections
  return sections.flatMap(([name, texts]): Sections => {
    const said = wanted[name]
    if (said === undefined || said === 'whole') return said ? [[name, texts]] : []
    return [[name, Object.fromEntries(Object.entries(texts).filter(([entry]) => said.includes(entry)))]]
  })
}

const parts: Record<string, (sections: Sections) => Sections> = {
  first: (sections) => sections.filter(isFirst),
  rest: (sections) => sections.filter((section) => !isFirst(section)),
  paper: ofPaper,
}

/**
 * Parts a file of texts into what the first screens say (`en.json?first`) and all the rest (`en.json?rest`), and takes out what paper
 * says (`en.json?paper`). Each is read by the browser as one string, several times faster than as an object literal.
 */
export const textsInParts: Plugin = {
  name: 'texts-in-parts',
  enforce: 'pre',
  transform(code, id) {
    const [, name = ''] = /\/locales\/\w+\.json\?(\w+)$/.exec(id) ?? []
    const part = parts[name]
    if (!part) return null
    const sections = part(Object.entries(JSON.parse(code) as Record<string, object>))
    const texts = JSON.stringify(JSON.stringify(Object.fromEntries(sections)))
    return { code: `export default JSON.parse(${texts})`, map: null, moduleType: 'js' }
  },
}
