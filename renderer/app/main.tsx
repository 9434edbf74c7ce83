import { beginning } from './begun.ts'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/vazirmatn/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/dates/styles.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectOnFrom } from '../api/beginning.ts'
import { openData } from '../api/data.ts'
import { firstTexts } from '../shared/i18n.ts'
import { App } from './App.tsx'
import { askFirst } from './first-questions.ts'
import { showFirstLook } from './look.ts'
import { createAppRouter } from './routes.tsx'

/** What is not there by then is drawn as missing, and comes later. */
const PATIENCE_MS = 400

const data = openData(connectOnFrom(beginning))
const router = createAppRouter()
data.line.start()

/** Gathers what the first screen needs, so that it is drawn once and whole. */
async function gather(): Promise<void> {
  const code = router.load()
  const { setup, session } = await beginning.answers
  data.queryClient.setQueryData(data.api.camps.setup.queryKey(), setup)
  data.queryClient.setQueryData(data.api.session.current.queryKey(), session)
  if (session.staff && !session.isLocked) {
    await code
    await askFirst(data, setup, router.state.location)
  }
}

function draw(): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('no root element')
  showFirstLook()
  createRoot(root).render(
    <StrictMode>
      <App data={data} router={router} />
    </StrictMode>,
  )
}

const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
void Promise.all([Promise.race([gather().catch(() => undefined), patience]), firstTexts]).then(draw)
