import { useTranslations } from 'next-intl'
import { ButtonLink } from '../_ui/button.tsx'
import { Page } from '../_ui/page.tsx'

export default function NotFound() {
  const t = useTranslations('problem')
  return (
    <Page title={t('notFoundTitle')} lead={t('notFound')} width="reading">
      <ButtonLink href="/" variant="primary">
        {t('toToday')}
      </ButtonLink>
    </Page>
  )
}
