import { answers, data } from './begun.ts'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/vazirmatn/wght.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/dates/styles.css'
import './app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { firstTexts } from '../shared/i18n.ts'
import { App } from './App.tsx'
import { askFirst } from './first-questions.ts'
import { showFirstLook } from './look.ts'
import { createAppRouter } from './routes.tsx'

/** What is not there by then is drawn as missing, and comes later. */
const PATIENCE_MS = 400

const router = createAppRouter()

/** Gathers what the first screen needs, so that it is drawn once and whole. */
async function gather(): Promise<void> {
  const code = router.load()
  const { camp, isOpen } = await answers
  if (!isOpen || !camp) return
  await code
  await askFirst(data, camp, router.state.location)
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
