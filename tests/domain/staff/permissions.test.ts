import { describe, expect, test } from 'vitest'
import { isAllowed, permissions, rolesWith } from '#domain/staff/permissions.ts'
import { roles } from '#domain/staff/staff-member.ts'

describe('permissions', () => {
  test.each(permissions)('%s is held by somebody, and by known roles only', (permission) => {
    expect(rolesWith(permission).length).toBeGreaterThan(0)
    for (const role of rolesWith(permission)) expect(roles).toContain(role)
  })

  test('a viewer reads and prints, and changes nothing but their own PIN', () => {
    expect(permissions.filter((permission) => isAllowed(['viewer'], permission))).toEqual([
      'readPatients',
      'printLists',
      'changeOwnPin',
    ])
  })

  test('every role may do something, nobody without a role anything', () => {
    for (const role of roles)
      expect(permissions.some((permission) => isAllowed([role], permission))).toBe(true)
    expect(permissions.some((permission) => isAllowed([], permission))).toBe(false)
  })

  test('a manager may do all that there is', () => {
    expect(permissions.every((permission) => isAllowed(['manager'], permission))).toBe(true)
  })

  test('several roles add up', () => {
    expect(isAllowed(['viewer', 'therapist'], 'setVisitStatus')).toBe(true)
    expect(isAllowed(['viewer', 'therapist'], 'book')).toBe(false)
  })
})
