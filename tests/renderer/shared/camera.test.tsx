import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CameraScan } from '#renderer/shared/camera/CameraScan.tsx'
import { setPreferences } from '#renderer/shared/preferences.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

/** A camera as far as the dialog asks it. */
function aCamera(deviceId: string, hasLamp = false) {
  const track = {
    stop: vi.fn(),
    addEventListener: vi.fn(),
    getSettings: () => ({ deviceId }),
    getCapabilities: () => ({ torch: hasLamp }),
    applyConstraints: vi.fn(async () => {}),
  }
  return { track, stream: { getTracks: () => [track], getVideoTracks: () => [track] } }
}

const back = aCamera('back', true)
const front = aCamera('front')
const getUserMedia = vi.fn()

beforeEach(() => {
  vi.stubGlobal('isSecureContext', true)
  setPreferences({ camera: null })
  getUserMedia.mockReset()
  getUserMedia.mockImplementation(async ({ video }: { video: { deviceId?: { exact: string } } }) =>
    video.deviceId?.exact === 'front' ? front.stream : back.stream,
  )
  const kind = 'videoinput'
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: {
      getUserMedia,
      enumerateDevices: async () => [
        { kind, deviceId: 'back' },
        { kind: 'audioinput', deviceId: 'ear' },
        { kind, deviceId: 'front' },
      ],
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  Reflect.deleteProperty(navigator, 'mediaDevices')
})

const button = (name: string) => screen.findByRole('button', { name })

async function openDialog() {
  await renderWithCore(<CameraScan />)
  await userEvent.click(await button('Scan by camera'))
}

test('the camera at the back is asked first, its lamp can be lit, and the next one is kept to', async () => {
  await openDialog()
  await userEvent.click(await button('Lamp on'))
  expect(back.track.applyConstraints).toHaveBeenCalledWith({ advanced: [{ torch: true }] })
  await button('Lamp off')
  expect(getUserMedia.mock.calls[0]?.[0].video.facingMode).toEqual({ ideal: 'environment' })

  await userEvent.click(await button('Other camera'))
  await waitFor(() => expect(screen.queryByRole('button', { name: /Lamp/ })).toBeNull())
  await button('Other camera')
  expect(back.track.stop).toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(front.track.stop).toHaveBeenCalled())
  await userEvent.click(await button('Scan by camera'))
  await button('Other camera')
  expect(getUserMedia.mock.lastCall?.[0].video.deviceId).toEqual({ exact: 'front' })
})

test('a camera that was chosen and is gone gives way to another', async () => {
  setPreferences({ camera: 'gone' })
  getUserMedia.mockRejectedValueOnce(new DOMException('', 'OverconstrainedError'))
  await openDialog()
  await button('Lamp on')
})

test.each([
  ['NotAllowedError', 'The camera is not allowed'],
  ['NotFoundError', 'No camera was found'],
  ['NotReadableError', 'The camera is in use'],
])('%s is told with what to do, and can be tried again', async (name, told) => {
  getUserMedia.mockRejectedValueOnce(new DOMException('', name))
  await openDialog()
  expect((await screen.findByRole('alert')).textContent).toContain(told)
  await userEvent.click(await button('Try again'))
  await button('Other camera')
})
