import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Birth } from '#domain/people/birth.ts'
import type {
  Cause,
  CommunityStatus,
  Consent,
  Flag,
  IdentityDocument,
  Need,
  Phone,
  SpokenLanguage,
} from '#domain/people/patient.ts'
import type { Sex } from '#domain/staff/staff-member.ts'
import { camps } from './camps.ts'
import { travelGroups } from './travel-groups.ts'

export const patients = sqliteTable(
  'patients',
  {
    /** Row number for the full-text index; never shown and never travels. */
    rowNumber: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    number: text().notNull().unique(),
    campId: text()
      .notNull()
      .references(() => camps.id),
    givenNameLatin: text().notNull(),
    familyNameLatin: text().notNull(),
    fatherNameLatin: text().notNull(),
    givenNamePersian: text().notNull(),
    familyNamePersian: text().notNull(),
    fatherNamePersian: text().notNull(),
    sex: text().$type<Sex>(),
    birth: text({ mode: 'json' }).$type<Birth>(),
    phones: text({ mode: 'json' }).$type<Phone[]>().notNull(),
    documents: text({ mode: 'json' }).$type<IdentityDocument[]>().notNull(),
    communityStatus: text().$type<CommunityStatus>(),
    province: text().notNull(),
    village: text().notNull(),
    language: text().$type<SpokenLanguage>(),
    groupId: text().references(() => travelGroups.id),
    needs: text({ mode: 'json' }).$type<Need[]>().notNull(),
    escorts: integer().notNull(),
    consent: text().$type<Consent>().notNull(),
    cause: text().$type<Cause>(),
    amputatedOn: text(),
    notes: text().notNull(),
    flags: text({ mode: 'json' }).$type<Flag[]>().notNull(),
    importFingerprint: text().notNull(),
    version: integer().notNull(),
    /** Derived on every write: sorting and age filters. */
    sortName: text().notNull(),
    sortNamePersian: text().notNull().default(''),
    birthFrom: text(),
    birthTo: text(),
    flagCount: integer().notNull(),
    registeredAt: text().notNull(),
  },
  (t) => [
    index('patients_camp').on(t.campId, t.sortName, t.id),
    index('patients_camp_persian').on(t.campId, t.sortNamePersian, t.id),
    index('patients_place').on(t.province, t.village, t.sortName, t.id),
    index('patients_group').on(t.groupId),
    index('patients_registered').on(t.registeredAt),
    index('patients_flagged')
      .on(t.flagCount)
      .where(sql`flag_count > 0`),
    index('patients_fingerprint')
      .on(t.importFingerprint)
      .where(sql`import_fingerprint <> ''`),
    check(
      'patients_given_name',
      sql`length(trim(${t.givenNameLatin})) + length(trim(${t.givenNamePersian})) > 0`,
    ),
    check('patients_sex', sql`${t.sex} is null or ${t.sex} in ('female', 'male', 'unspecified')`),
    check('patients_escorts', sql`${t.escorts} >= 0`),
    check(
      'patients_json',
      sql`json_valid(${t.phones}) and json_valid(${t.documents}) and json_valid(${t.needs}) and json_valid(${t.flags})`,
    ),
  ],
)

/** Keys under which a likely duplicate is looked up (domain/people/match-people.ts). Derived on every write. In the file without row ids. */
export const patientKeys = sqliteTable(
  'patient_keys',
  {
    key: text().notNull(),
    patientRow: integer()
      .notNull()
      .references(() => patients.rowNumber, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.key, t.patientRow] }), index('patient_keys_patient').on(t.patientRow)],
)
