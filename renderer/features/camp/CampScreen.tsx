import { Button, Tabs } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { supportersOf } from '#domain/camps/camp.ts'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useCamp, useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useSearchState } from '../../shared/search-state.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { campTabs, parseCampAddress } from './address.ts'
import { CampsTab } from './all/CampsTab.tsx'
import { CloseoutTab } from './closeout/CloseoutTab.tsx'
import { CampDetails } from './details/CampDetails.tsx'
import { EmergencyTab } from './emergency/EmergencyTab.tsx'
import { GroupsTab } from './groups/GroupsTab.tsx'
import { MachinesTab } from './machines/MachinesTab.tsx'
import { StaffTab } from './staff/StaffTab.tsx'
import { StationsTab } from './stations/StationsTab.tsx'
import { TimesTab } from './times/TimesTab.tsx'

/** The camp itself: its dates and hours, its stations, its people and the groups that travel to it. */
export function CampScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const camp = useCamp()
  const mayManage = useMay('manageCamp')
  const [{ tab, edit }, setAddress] = useSearchState(parseCampAddress)
  const open = (id: string | null) => setAddress({ edit: id })
  return (
    <>
      <PageHeader
        title={<bdi>{format.campName(camp)}</bdi>}
        subtitle={[
          t(`camp.kinds.${camp.kind}`),
          format.span(camp.firstDate, camp.lastDate),
          supportersOf(camp, language),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          mayManage ? (
            <Button variant="default" component={Link} to="/camp/setup">
              {t('camp.setup.open')}
            </Button>
          ) : null
        }
      />
      <Tabs
        value={tab}
        onChange={(value) =>
          setAddress({ tab: campTabs.find((key) => key === value) ?? 'details', edit: null })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {campTabs.map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`camp.tab.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="details">
          <CampDetails />
        </Tabs.Panel>
        <Tabs.Panel value="stations">
          <StationsTab edit={edit} open={open} />
        </Tabs.Panel>
        <Tabs.Panel value="staff">
          <StaffTab edit={edit} open={open} />
        </Tabs.Panel>
        <Tabs.Panel value="groups">
          <GroupsTab edit={edit} open={open} />
        </Tabs.Panel>
        <Tabs.Panel value="machines">
          <MachinesTab edit={edit} open={open} />
        </Tabs.Panel>
        <Tabs.Panel value="times">
          <TimesTab edit={edit} open={open} />
        </Tabs.Panel>
        <Tabs.Panel value="closeout">
          <CloseoutTab edit={edit} open={open} />
        </Tabs.Panel>
        <Tabs.Panel value="emergency">
          <EmergencyTab />
        </Tabs.Panel>
        <Tabs.Panel value="camps">
          <CampsTab edit={edit} open={open} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
