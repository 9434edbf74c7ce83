export const campTabs = [
  'details',
  'stations',
  'staff',
  'groups',
  'machines',
  'times',
  'closeout',
  'emergency',
  'camps',
] as const
export type CampTab = (typeof campTabs)[number]

/** What of the camp is shown, as it stands in the address; `edit` is an id, `new`, or the line of the checklist that is open. */
export interface CampAddress {
  tab: CampTab
  edit: string | null
}

/** Reads the address of the camp screen; what does not fit gets its usual value. */
export function parseCampAddress(raw: Record<string, unknown>): CampAddress {
  return {
    tab: campTabs.find((tab) => tab === raw['tab']) ?? 'details',
    edit:
      typeof raw['edit'] === 'string' && /^(new|[a-z_]{3,30}|[0-9a-f-]{36})$/.test(raw['edit'])
        ? raw['edit']
        : null,
  }
}

/** The address of one record of a tab, for what is kept unsaved. */
export const addressOf = (tab: CampTab, edit: string | null): string =>
  `/camp?tab=${tab}${edit ? `&edit=${edit}` : ''}`

/** Under what the typed values of one record are kept until they are saved, what they are called, and where they go on. */
export function keptAs(tab: CampTab, record: { id: string } | null, title: string, name = '') {
  const edit = record?.id ?? 'new'
  return {
    key: `camp.${tab}.${edit}`,
    title: record && name ? `${title}: ${name}` : title,
    address: addressOf(tab, edit),
  }
}
