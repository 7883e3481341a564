import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { defaultSettings, selectSettings } from '#prisma/settings.ts'
import { pageContext } from '../../_server/page-context.ts'
import { Page } from '../../_ui/page.tsx'
import { DeviceSettings } from './device-settings.tsx'
import { LearningSettings } from './learning-settings.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function SettingsPage() {
  const [t, { user, preferences }] = await Promise.all([getTranslations('settings'), pageContext()])
  const { desiredRetention, newCardsPerDay } = user ? await selectSettings(user.id) : defaultSettings
  return (
    <Page title={t('title')} width="reading">
      <div className="flex flex-col gap-5">
        <LearningSettings retention={desiredRetention} newCards={newCardsPerDay} />
        <DeviceSettings theme={preferences.theme} timeZone={preferences.timeZone} />
      </div>
    </Page>
  )
}
