import { SegmentedControl } from '@mantine/core'
import { useLanguage } from './i18n.ts'
import { useTranslation } from './use-translation.ts'

/** Each language by its own name in its own script. */
export const languageNames = { en: 'English', fa: 'فارسی' } as const

export function LanguageSwitch() {
  const { t } = useTranslation()
  const { language, setLanguage } = useLanguage()
  return (
    <SegmentedControl
      aria-label={t('shell.language')}
      value={language}
      onChange={(value) => setLanguage(value === 'fa' ? 'fa' : 'en')}
      data={[
        { value: 'en', label: <span lang="en">{languageNames.en}</span> },
        { value: 'fa', label: <span lang="fa">{languageNames.fa}</span> },
      ]}
    />
  )
}
