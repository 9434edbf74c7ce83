import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { app } from './app.ts'
import { settings } from './settings.ts'

// The same on every start, as a person's keyring is; it protects nothing.
const KEY = createHash('sha256').update('electron-stand-in').digest()
const PREFIX = Buffer.from('v10')
const IV_BYTES = 12
const TAG_BYTES = 16

function seal(text: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', KEY, iv)
  return Buffer.concat([PREFIX, iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function unseal(sealed: Buffer): string {
  const start = PREFIX.length + IV_BYTES
  const decipher = createDecipheriv('aes-256-gcm', KEY, sealed.subarray(PREFIX.length, start))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(start, -TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  )
}

export const safeStorage = {
  isEncryptionAvailable: () => app.isReady(),
  isAsyncEncryptionAvailable: async () => app.isReady(),
  encryptString: seal,
  decryptString: unseal,
  encryptStringAsync: async (text: string) => seal(text),
  decryptStringAsync: async (sealed: Buffer) => ({ result: unseal(sealed), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => settings.storageBackend,
  setUsePlainTextEncryption: () => undefined,
}
