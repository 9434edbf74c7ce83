// What `electron` means inside a utility process.
import { throwWhenMissing } from './unimplemented.ts'

export { net } from './net.ts'
export const systemPreferences = throwWhenMissing('systemPreferences', {})
