import { oc } from '@orpc/contract'
import { commonErrors } from './errors.ts'

/** Every procedure starts here, so that every one can answer with the common errors. */
export const procedure = oc.errors(commonErrors)
