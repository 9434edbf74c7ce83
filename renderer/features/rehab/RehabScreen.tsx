import { Tabs } from '@mantine/core'
import { useMay } from '../../shared/CampContext.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { parseRehabAddress, rehabTabs, type RehabTab } from './address.ts'
import { CallsTab } from './calls/CallsTab.tsx'
import { DayTab } from './day/DayTab.tsx'
import { ReportTab } from './report/ReportTab.tsx'
import { ResultsTab } from './report/ResultsTab.tsx'
import { SaddTab } from './sadd/SaddTab.tsx'
import { SetupTab } from './setup/SetupTab.tsx'

/** Rehabilitation: who trains today, who is to be called, what became of the devices, and how the results lie. */
export function RehabScreen() {
  const { t } = useTranslation()
  const [address, setAddress] = useSearchState(parseRehabAddress)
  const mayRead = useMay('readProtected')
  const mayCall = useMay('followUp')
  const open: Record<RehabTab, boolean> = {
    day: mayRead,
    calls: mayCall,
    report: true,
    sadd: true,
    results: true,
    setup: mayRead,
  }
  const shown = rehabTabs.filter((tab) => open[tab])
  const tab = open[address.tab] ? address.tab : (shown[0] ?? 'report')
  return (
    <>
      <PageHeader title={t('rehab.title')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) =>
          setAddress({
            tab: rehabTabs.find((key) => key === value) ?? 'day',
            call: null,
            entry: null,
            cell: null,
          })
        }
      >
        <Tabs.List mb="md">
          {shown.map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`rehab.tab.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="day">
          <DayTab address={address} setAddress={setAddress} />
        </Tabs.Panel>
        <Tabs.Panel value="calls">
          <CallsTab address={address} setAddress={setAddress} />
        </Tabs.Panel>
        <Tabs.Panel value="report">
          <ReportTab address={address} setAddress={setAddress} />
        </Tabs.Panel>
        <Tabs.Panel value="sadd">
          <SaddTab address={address} setAddress={setAddress} />
        </Tabs.Panel>
        <Tabs.Panel value="results">
          <ResultsTab address={address} setAddress={setAddress} />
        </Tabs.Panel>
        <Tabs.Panel value="setup">
          <SetupTab />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
