import { type } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './base.ts'
import { id, longText, shortText, version, type Done } from './fields.ts'

export interface TravelGroupRow {
  id: string
  campId: string
  name: string
  note: string
  version: number
  people: number
}

export const groups = {
  list: procedure.input(z.object({ campId: id })).output(type<TravelGroupRow[]>()),
  create: procedure
    .input(z.object({ campId: id, name: shortText.min(1, 'required'), note: longText }))
    .output(type<TravelGroupRow & Done>()),
  update: procedure
    .input(z.object({ id, version, name: shortText.min(1, 'required'), note: longText }))
    .output(type<TravelGroupRow & Done>()),
}
