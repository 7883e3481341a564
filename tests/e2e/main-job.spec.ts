/** The whole main job, through the real grader, with a restart in its middle that loses nothing. */
import type { Page } from '@playwright/test'
import { catalog } from '#labs/catalog.ts'
import { renderCheckName } from '#messages/render.ts'
import {
  body,
  expectCompletion,
  expectError,
  LAB,
  labTitle,
  onLab,
  openLab,
  solutions,
  zeroLeftSideWords,
} from './lab.ts'
import { expect, test } from './test.ts'
import { type Locale, locales, otherLocale, words } from './words.ts'

// The server is away for a while on purpose.
test.use({
  provoked: [
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|Failed to fetch/,
  ],
})

for (const locale of locales) {
  test(`the main job in ${locale}, with a restart in its middle`, async ({ visit, product }) => {
    const t = words(locale)
    const page = await visit({ locale })

    await test.step('the printed address leads to the language of the browser, and looking makes no account', async () => {
      const before = await product.count('select count(*) from "User"')
      await page.goto('/')
      await expect(page).toHaveURL(new RegExp(`/${locale}$`))
      await expect(page.getByText(t('today.leadFresh'))).toBeVisible()
      await visitAll(page, locale)
      expect(await product.count('select count(*) from "User"')).toBe(before)
    })

    await test.step('cards are reviewed by keyboard', () => reviewCards(page, locale))

    await test.step('a lab is found and read', async () => {
      await page.goto(`/${locale}`)
      const navigation = page.getByRole('navigation', { name: t('nav.main') })
      await navigation.getByRole('link', { name: t('nav.labs'), exact: true }).click()
      await page.getByRole('link', { name: labTitle(locale), exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/labs/${LAB}$`))
      const { statement } = onLab(page, locale)
      await expect(statement.getByRole('heading', { level: 1, name: labTitle(locale) })).toBeVisible()
      await expect(statement.getByRole('math').first()).toBeVisible()
    })

    const lab = onLab(page, locale)

    await test.step('the editor completes the library of the lab and marks type errors', async () => {
      await lab.write(body('const slope: string = a', 'return dy'))
      await expectError(page, lab, "Type 'number' is not assignable to type 'string'")
      await page.keyboard.press('Escape')
      await lab.write(body('return dy.mul(z)').replace(/\)\n}\n$/, ''))
      await lab.type('.grea')
      await expectCompletion(page, lab, /^greater\b/)
      await lab.write('np')
      await lab.type('.lo')
      await expectCompletion(page, lab, /^log1p\b/)
    })

    await test.step('Run judges the public cases', async () => {
      await lab.write(solutions.zeroLeftSide)
      await lab.run()
      await lab.expectVerdict('failed')
      // In the browser: nothing was sent, nothing counts.
      await expect(lab.history).toHaveCount(0)
      await expect(lab.verdict).not.toContainText(t('verdict.visibility.hidden'))
    })

    await test.step('Submit tells what is wrong, on which input, and which mistake it is', async () => {
      await lab.submit()
      await expect(lab.history).toHaveCount(1)
      await expectFailingVerdict(page, locale)
    })

    await test.step('a diagnosis leads to its cards', async () => {
      const mistake = lab.verdict.getByRole('complementary', { name: t('lab.diagnosis.label') })
      await mistake
        .getByText(t('lab.diagnosis.review', { count: (await zeroLeftSideWords()).cards.length }))
        .click()
      // A card opens where it stands, and has a page of its own.
      await mistake.locator('details details summary').first().click()
      const link = mistake.getByRole('link', { name: t('lab.diagnosis.card') }).first()
      await expect(link).toBeVisible()
      const card = await visit({ locale, of: page })
      await card.goto((await link.getAttribute('href')) ?? '')
      await expect(card.getByRole('heading', { name: t('cards.answer') })).toBeAttached()
      await card.close()
    })

    await test.step('stopped with Ctrl+C and started again: nothing is lost, nor what was typed meanwhile', async () => {
      await product.stop()
      await lab.write(`// typed while nobody was there\n${solutions.zeroLeftSide}`)
      await expect(page.getByText(t('lab.draft.offline'))).toBeVisible()
      await product.start()
      await expect(page.getByText(t('lab.draft.offline'))).toBeHidden()
      await expect(page.getByText(t('lab.draft.saved', { time: '' }).trim())).toBeVisible()
      await expectFailingVerdict(page, locale)
      await page.reload()
      await expect(lab.code).toContainText('// typed while nobody was there')
      await expectFailingVerdict(page, locale)
      await expect(lab.history).toHaveCount(1)
      // Another browser of this person, without what this one keeps: it is all on the server.
      const elsewhere = await visit({ locale, cookiesOf: page })
      await expect((await openLab(elsewhere, locale)).code).toContainText('// typed while nobody was there')
      await elsewhere.goto(`/${locale}/progress`)
      await expect(figure(elsewhere, t('progress.reviews'))).toContainText('4')
      await elsewhere.close()
    })

    await test.step('a right solution passes, and shows on the topic and progress pages', async () => {
      await lab.write(solutions.right)
      await lab.submit()
      await lab.expectVerdict('passed')
      await expect(lab.verdict).toContainText(t('lab.next.text'))
      // An earlier verdict is one click away.
      await lab.history.last().click()
      await expectFailingVerdict(page, locale)
      await expect(lab.history.last()).toHaveAttribute('aria-current', 'true')
      await lab.history.first().click()
      await lab.expectVerdict('passed')
      await lab.verdict.getByRole('link', { name: t('lab.next.topic') }).click()
      const row = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: labTitle(locale), exact: true }) })
      await expect(row).toContainText(t('labs.stage.passed'))
      await page.goto(`/${locale}/progress`)
      await expect(figure(page, t('progress.labs'))).toContainText(
        t('progress.labsValue', { passed: 1, total: catalog().labs.size }),
      )
      const rows = page.getByRole('row').filter({ hasText: labTitle(locale) })
      await expect(rows).toHaveCount(2)
      await expect(rows.first()).toContainText(t('progress.status.passed'))
    })

    await test.step('the language is switched on the page and remembered', async () => {
      const other = otherLocale(locale)
      await page.getByRole('link', { name: t('nav.otherLanguage') }).click()
      await expect(page).toHaveURL(new RegExp(`/${other}/progress$`))
      await expect(
        page.getByRole('heading', { level: 1, name: words(other)('progress.title') }),
      ).toBeVisible()
      const later = await visit({ locale, of: page })
      await later.goto('/')
      await expect(later).toHaveURL(new RegExp(`/${other}$`))
    })
  })
}

/** Every place of the navigation, and a lab. */
async function visitAll(page: Page, locale: Locale): Promise<void> {
  for (const path of ['cards', 'cards/review', 'topics', 'labs', `labs/${LAB}`, 'progress', 'account']) {
    await page.goto(`/${locale}/${path}`)
    await expect(page.getByRole('main')).toBeVisible()
  }
}

/** Rates four cards 1 to 4, takes the last rating back, and gives it again. */
async function reviewCards(page: Page, locale: Locale): Promise<void> {
  const t = words(locale)
  await page.goto(`/${locale}`)
  await page.getByRole('link', { name: t('today.review') }).click()
  const done = (count: number) =>
    page.getByRole('status').filter({
      hasText: new RegExp(t('review.progress', { done: count, left: 0 }).replace(/0(?=\D*$)/, '\\d+')),
    })
  const card = page.getByRole('article')
  const rating = page.getByRole('group', { name: t('review.rateLabel') })
  await expect(done(0)).toBeVisible()
  let last = ''
  for (const key of ['1', '2', '3', '4']) {
    await expect(rating).toBeHidden()
    last = (await card.textContent()) ?? ''
    await page.keyboard.press('Space')
    await expect(rating).toBeVisible()
    await page.keyboard.press(key)
    await expect(done(Number(key))).toBeVisible()
  }
  await page.keyboard.press('u')
  await expect(done(3)).toBeVisible()
  await expect(card).toContainText(last)
  await expect(rating).toBeVisible()
  await page.keyboard.press('4')
  await expect(done(4)).toBeVisible()
}

/** What a submission of `zeroLeftSide` says. */
async function expectFailingVerdict(page: Page, locale: Locale): Promise<void> {
  const t = words(locale)
  const { verdict, expectVerdict } = onLab(page, locale)
  await expectVerdict('failed')
  await expect(verdict).toContainText(t('verdict.visibility.hidden'))
  const mistake = verdict.getByRole('complementary', { name: t('lab.diagnosis.label') })
  await expect(mistake).toContainText((await zeroLeftSideWords()).title[locale])

  await verdict.getByRole('tab', { name: renderCheckName({ id: 'dz.value' }, locale) }).click()
  const worst = verdict
    .getByRole('table')
    .filter({ hasText: t('verdict.tolerance') })
    .first()
  await expect(worst.getByRole('rowheader')).toHaveText([
    t('verdict.expected'),
    t('verdict.got'),
    t('verdict.absoluteError'),
    t('verdict.tolerance'),
  ])
  await expect(worst.getByRole('caption')).toContainText(/dz\[\d+(, \d+)*\]/)
  await expect(worst.getByRole('cell').nth(1)).toHaveText('0')
  await expect(verdict.getByText(/dy \[2, 3\]/).first()).toBeVisible()

  await verdict.getByRole('tab', { name: renderCheckName({ id: 'dz.gradient' }, locale) }).click()
  const gradients = verdict
    .getByRole('table')
    .filter({ hasText: t('verdict.gradient.numeric') })
    .first()
  await expect(gradients.getByRole('rowheader')).toContainText('dz ∂/∂z')
  await expect(gradients.getByRole('cell')).toHaveText([/\d/, /\d/, /^\d/, /^\[\d+(, \d+)*\]$/])
}

/** One of the numbers on the progress page. */
function figure(page: Page, name: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
}
