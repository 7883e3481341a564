/** An account keeps what was done before it, and two histories of one person become one. */
import type { Page } from '@playwright/test'
import { LAB, openLab, solutions } from './lab.ts'
import { expect, test } from './test.ts'
import { type Locale, locales, words } from './words.ts'

const password = 'three calm words'

for (const locale of locales) {
  test(`signing up keeps everything; signing in elsewhere asks, and merges (${locale})`, async ({
    visit,
  }) => {
    const t = words(locale)
    const email = `learner-${locale}@example.org`
    const page = await visit({ locale })

    await test.step('work is done without an account', async () => {
      await rateCards(page, locale, 2)
      const lab = await openLab(page, locale)
      await lab.write(solutions.zeroLeftSide)
      await lab.submit()
      await lab.expectVerdict('failed')
      await lab.write(`// a draft from the first browser\n${solutions.zeroLeftSide}`)
      await expect(page.getByText(t('lab.draft.saving'))).toBeHidden()
    })

    await test.step('a weak password and a damaged address are told at their fields', async () => {
      await page.goto(`/${locale}/account`)
      await fillIn(page, locale, 'not-an-address', 'short')
      await page.getByRole('button', { name: t('account.claimDo') }).click()
      await expect(page.getByLabel(t('account.email'))).toHaveAttribute('aria-invalid', 'true')
      await fillIn(page, locale, email, 'short')
      await page.getByRole('button', { name: t('account.claimDo') }).click()
      await expect(page.getByText(t('errors.weak-password', { min: 8 }))).toBeVisible()
    })

    await test.step('signing up keeps all of it', async () => {
      await fillIn(page, locale, email, password)
      await page.getByRole('button', { name: t('account.claimDo') }).click()
      await expect(page.getByText(email)).toBeVisible()
      await expectWork(page, locale, { reviews: 2, submissions: 1 })
      await expect((await openLab(page, locale)).code).toContainText('// a draft from the first browser')
    })

    await test.step('signing out leaves nothing of it in the browser', async () => {
      await page.goto(`/${locale}/account`)
      await page.getByRole('button', { name: t('account.signOut') }).click()
      await expect(page.getByText(t('account.visitor'))).toBeVisible()
      await expectWork(page, locale, { reviews: 0, submissions: 0 })
      await expect((await openLab(page, locale)).code).not.toContainText('// a draft from the first browser')
      await expect(page.getByText(t('lab.draft.newer'))).toBeHidden()
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('a draft from the first')
    })

    const elsewhere = await visit({ locale })

    await test.step('elsewhere, a wrong password is refused and nothing changes', async () => {
      await rateCards(elsewhere, locale, 3)
      const lab = await openLab(elsewhere, locale)
      await lab.write(solutions.right)
      await lab.submit()
      await lab.expectVerdict('passed')
      await elsewhere.goto(`/${locale}/account`)
      await elsewhere.getByRole('tab', { name: t('account.signIn') }).click()
      await fillIn(elsewhere, locale, email, 'something else')
      await elsewhere.getByRole('button', { name: t('account.signInDo') }).click()
      await expect(elsewhere.getByText(t('errors.wrong-credentials'))).toBeVisible()
    })

    await test.step('signing in asks whether the work done there comes along', async () => {
      await fillIn(elsewhere, locale, email, password)
      await elsewhere.getByRole('button', { name: t('account.signInDo') }).click()
      await expect(elsewhere.getByRole('heading', { name: t('account.mergeTitle') })).toBeVisible()
      const question = elsewhere.getByRole('main')
      await expect(question).toContainText(t('account.work.reviews', { count: 3 }))
      await expect(question).toContainText(t('account.work.submissions', { count: 1 }))
      await expect(question).toContainText(t('account.work.drafts', { count: 1 }))
      // Not before it was asked.
      await expectWork(elsewhere, locale, { reviews: 2, submissions: 1 })
    })

    await test.step('the two histories become one', async () => {
      await elsewhere.goto(`/${locale}/account`)
      await elsewhere.getByRole('button', { name: t('account.mergeDo') }).click()
      await expect(elsewhere.getByRole('heading', { name: t('account.mergeTitle') })).toBeHidden()
      await expectWork(elsewhere, locale, { reviews: 5, submissions: 2 })
      await elsewhere.goto(`/${locale}/labs`)
      const row = elsewhere
        .getByRole('listitem')
        .filter({ has: elsewhere.getByRole('link', { name: /LReLU/ }) })
      await expect(row.filter({ hasText: t('labs.submissions', { count: 2 }) })).toContainText(
        t('labs.stage.passed'),
      )
    })
  })
}

test('an address that is taken is told, and signing in is offered', async ({ visit }) => {
  const t = words('en')
  const sign = async (page: Page) => {
    await page.goto('/en/account')
    await fillIn(page, 'en', 'taken@example.org', password)
    await page.getByRole('button', { name: t('account.claimDo') }).click()
  }
  const first = await visit({ locale: 'en' })
  await sign(first)
  await expect(first.getByText('taken@example.org')).toBeVisible()
  const second = await visit({ locale: 'en' })
  await sign(second)
  await expect(second.getByText(t('errors.email-taken'))).toBeVisible()
  await expect(second.getByLabel(t('account.email'))).toHaveValue('taken@example.org')
})

test.use({ provoked: [/the server responded with a status of (400|401|409)/] })

async function fillIn(page: Page, locale: Locale, email: string, secret: string): Promise<void> {
  const t = words(locale)
  await page.getByLabel(t('account.email')).fill(email)
  await page.getByLabel(t('account.password')).fill(secret)
}

async function rateCards(page: Page, locale: Locale, count: number): Promise<void> {
  const t = words(locale)
  await page.goto(`/${locale}/cards/review`)
  for (let done = 1; done <= count; done++) {
    await page.getByRole('button', { name: t('review.reveal') }).click()
    const good = new RegExp(`^${t('review.rating.3')}`)
    await page.getByRole('button', { name: good }).click()
    await expect(page.getByRole('button', { name: t('review.reveal') })).toBeVisible()
  }
}

async function expectWork(
  page: Page,
  locale: Locale,
  work: { reviews: number; submissions: number },
): Promise<void> {
  const t = words(locale)
  await page.goto(`/${locale}/progress`)
  const figure = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: t('progress.reviews') }) })
  await expect(figure).toContainText(String(work.reviews))
  await expect(page.getByRole('main').locator(`a[href*="/labs/${LAB}?submission="]`)).toHaveCount(
    work.submissions,
  )
}
