/** Pages with a person's work on them can be used by everyone; the empty ones are tested in pages.spec.ts. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { body, LAB, labTitle, onLab, openLab, solutions, zeroLeftSideWords } from './lab.ts'
import { expect, test } from './test.ts'
import { locales, words } from './words.ts'

const paths = ['', '/cards', '/topics/relu-family', '/labs', '/progress', '/account', '/settings']

/** Words do not depend on the theme, nor colours on the language: each language and each theme once. */
for (const [locale, theme] of [
  ['zh', 'dark'],
  ['en', 'light'],
] as const) {
  test(`cards, a lab with its verdict, and what they leave can be used by everyone (${locale}, ${theme})`, async ({
    visit,
  }) => {
    const t = words(locale)
    const page = await visit({ locale, theme })

    await page.goto(`/${locale}/cards/review`)
    await page.getByRole('button', { name: t('review.reveal') }).click()
    await expect(page.getByRole('group', { name: t('review.rateLabel') })).toBeVisible()
    await expectAccessible(page, 'a card with its answer')
    await page.keyboard.press('3')
    await expect(page.getByRole('button', { name: t('review.reveal') })).toBeVisible()

    const lab = await openLab(page, locale)
    await expectAccessible(page, 'a lab')
    await page.getByRole('button', { name: t('lab.hints.take', { number: 1 }) }).click()
    await expect(lab.statement.getByText(t('lab.hints.number', { number: 1 }), { exact: true })).toBeVisible()
    await lab.write(solutions.zeroLeftSide)
    await lab.submit()
    await expect(lab.verdict).toContainText((await zeroLeftSideWords()).title[locale])
    await expectAccessible(page, 'a failing verdict')
    for (const name of await lab.verdict.getByRole('tab').all()) {
      await name.click()
      await expectAccessible(page, `the tab ${await name.textContent()}`)
    }
    await lab.write(body('return dy.mul('))
    await lab.run()
    await expect(lab.verdict.getByRole('button', { name: t('verdict.goToLine', { line: 3 }) })).toBeVisible()
    await expectAccessible(page, 'a syntax error')
    await lab.write(solutions.right)
    await lab.submit()
    await lab.expectVerdict('passed')
    await expectAccessible(page, 'a passing verdict')

    for (const path of paths) {
      await page.goto(`/${locale}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, path)
    }
  })
}

for (const locale of locales) {
  test(`a lab fits a phone, its three parts one at a time (${locale})`, async ({ visit }) => {
    const t = words(locale)
    const page = await visit({ locale, viewport: { width: 390, height: 760 } })
    await page.goto(`/${locale}/labs/${LAB}`)
    const lab = onLab(page, locale)
    const part = (name: 'statement' | 'code' | 'verdict') =>
      page
        .getByRole('tablist', { name: t('lab.pane.choose') })
        .getByRole('tab', { name: t(`lab.pane.${name}`) })
    await expect(lab.statement).toBeVisible()
    await expect(lab.code).toBeHidden()
    await expectNarrow(page, 'statement')
    await part('code').click()
    await lab.write(solutions.zeroLeftSide)
    await expectNarrow(page, 'code')
    await lab.submit()
    // The verdict comes to the front by itself.
    await expect(lab.verdict).toContainText((await zeroLeftSideWords()).title[locale])
    await expect(lab.code).toBeHidden()
    for (const name of await lab.verdict.getByRole('tab').all()) {
      await name.click()
      await expectNarrow(page, `verdict: ${await name.textContent()}`)
    }
    await expectAccessible(page, 'a verdict on a phone')
    await part('code').click()
    await expect(lab.code).toContainText('np.where')
  })
}

test('a lab is found, solved and left with the keyboard alone', async ({ visit }) => {
  const t = words('en')
  const page = await visit({ locale: 'en' })
  await page.goto('/en')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: t('nav.skip') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.goto('/en/labs')
  await tabTo(page, labTitle('en'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/labs/${LAB}$`))
  const lab = onLab(page, 'en')
  await expect(lab.code.getByRole('code')).toBeVisible()

  await tabTo(page, 'Editor content')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.evaluate((text) => navigator.clipboard.writeText(text), solutions.right)
  await page.keyboard.press('ControlOrMeta+V')
  await page.keyboard.press('ControlOrMeta+Enter')
  await lab.expectVerdict('runPassed')
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await lab.expectVerdict('passed')

  // Tab writes in the editor; Control+M lets it leave, as the editor itself says.
  await page.keyboard.press('Control+M')
  await tabTo(page, t('lab.next.topic'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/topics\/relu-family$/)
})

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByLabel(name, { exact: true }).or(page.getByRole('link', { name, exact: true }))
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return
  }
  throw new Error(`Tab does not reach “${name}”.`)
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // The inside of the editor is Monaco's own; its parts are tested there.
    .exclude('[role="code"]')
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    what,
  ).toEqual([])
}

async function expectNarrow(page: Page, what: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(390)
}
