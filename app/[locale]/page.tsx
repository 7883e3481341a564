import { useTranslations } from 'next-intl'
import { Page } from '../_ui/page.tsx'

export default function TodayPage() {
  const t = useTranslations('nav')
  return <Page title={t('today')}>{null}</Page>
}
