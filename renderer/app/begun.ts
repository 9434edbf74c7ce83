import { begin, connectOnFrom } from '../api/beginning.ts'
import { openData } from '../api/data.ts'
import { readTexts, startLanguage } from '../shared/language-files.ts'
import { askFirst, placeInAddress } from './first-questions.ts'
import { recallCamp, rememberCamp } from './last-camp.ts'

// What the first screen needs is asked for while the rest of the code is still being read: this file and what it imports are
// a script of their own, which the page runs first.

const beginning = begin()

export const data = openData(connectOnFrom(beginning))
data.line.start()

readTexts(startLanguage(), 'first').catch(() => undefined)

/** The place in the address, where it is written out in full; with filters in it only the router can read it. */
const place = placeInAddress(window.location.hash)

// Most often the camp and the day are those of the last start, so that this asks what is asked again below, one turn sooner.
const last = recallCamp()
if (place && last) void askFirst(data, last, place)

/** Setup, session and, where the address tells it all, the first screen's own question. */
export const answers = beginning.answers.then(({ setup, session }) => {
  data.queryClient.setQueryData(data.api.camps.setup.queryKey(), setup)
  data.queryClient.setQueryData(data.api.session.current.queryKey(), session)
  const isOpen = session.staff !== null && !session.isLocked
  const camp = setup.camp && { id: setup.camp.id, today: setup.today }
  rememberCamp(camp)
  if (isOpen && camp && place) void askFirst(data, camp, place)
  // The top bar looks different where there are several camps; it should not change under the eye.
  if (isOpen) void data.queryClient.prefetchQuery(data.api.camps.list.queryOptions())
  return { camp, isOpen }
})
answers.catch(() => undefined)
