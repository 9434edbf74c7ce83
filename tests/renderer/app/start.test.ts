import { beforeEach, expect, test } from 'vitest'
import { placeInAddress } from '#renderer/app/first-questions.ts'
import { recallCamp, rememberCamp } from '#renderer/app/last-camp.ts'

beforeEach(() => localStorage.clear())

test.each([
  ['', '/today'],
  ['#/', '/today'],
  ['#/people', '/people'],
  ['#/people/0198', '/people/0198'],
])('the address %s names its place before any router has read it', (hash, pathname) => {
  expect(placeInAddress(hash)).toEqual({ pathname, search: {} })
})

test('an address with filters is left to the router', () => {
  expect(placeInAddress('#/people?text=karimi')).toBeNull()
})

test('the camp of the last start is known at the next, until there is none any more', () => {
  expect(recallCamp()).toBeNull()
  rememberCamp({ id: 'a', today: '2026-11-24' })
  expect(recallCamp()).toEqual({ id: 'a', today: '2026-11-24' })
  rememberCamp(null)
  expect(recallCamp()).toBeNull()
})

test('what lies there in another shape is no camp', () => {
  localStorage.setItem('qadam.camp', '{"id":7}')
  expect(recallCamp()).toBeNull()
  localStorage.setItem('qadam.camp', 'not json')
  expect(recallCamp()).toBeNull()
})
