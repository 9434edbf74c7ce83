import { aCamp } from './drafts.ts'

export const managerPin = '2468'

/** Input of `camps.start`: the first camp and its manager. */
export const startInput = {
  camp: aCamp(),
  manager: {
    nameLatin: 'Parisa Ahmadi',
    namePersian: 'پریسا احمدی',
    sex: 'female' as const,
    pin: managerPin,
  },
}
