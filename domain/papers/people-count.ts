import type { Sadd, SaddPopulation } from '../functioning/sadd.ts'
import type { PaperStamp } from './paper.ts'

/** The disaggregated count as it leaves the team: small cells are hidden whoever prints it. */
export interface PeopleCount {
  paper: 'people-count'
  stamp: PaperStamp
  counts: { population: SaddPopulation; sadd: Sadd }[]
}
