import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '#db/make-folder.ts'
import { tempDir } from '#tests/support/temp-dir.ts'

test('makes every folder that is missing, and is content with one that is there', () => {
  const folder = join(tempDir(), 'a', 'b', 'c')
  makeFolder(folder)
  expect(statSync(folder).isDirectory()).toBe(true)
  expect(() => makeFolder(folder)).not.toThrow()
})

test('a file is no folder, nor is anything below it', () => {
  const file = join(tempDir(), 'notes.txt')
  writeFileSync(file, 'not a folder')
  expect(() => makeFolder(file)).toThrow(expect.objectContaining({ code: 'EEXIST', path: file }))
  expect(() => makeFolder(join(file, 'a', 'b'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }))
})

test.runIf(existsSync('/proc/self'))('comes back from a place where nothing can be made', () => {
  expect(() => makeFolder('/proc/qadam/camp')).toThrow(
    expect.objectContaining({ code: 'ENOENT', syscall: 'mkdir', path: '/proc/qadam' }),
  )
})
