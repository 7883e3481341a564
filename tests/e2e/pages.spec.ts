import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './test.ts'

const paths = [
  '',
  '/cards',
  '/cards/review',
  '/cards/activations',
  '/topics',
  '/topics/batch-norm',
  '/topics/graph',
  '/topics/batch-norm/figures',
  '/topics/dropout/figures',
  '/topics/linear-models/figures',
  '/interview',
  '/interview/batch-norm',
  '/interview/batch-norm/derive-backward',
  '/quiz',
  '/quiz/mixed',
  '/quiz/batch-norm',
  '/quiz/linear-models',
  '/paths',
  '/paths/one-week',
  '/labs',
  '/progress',
  '/account',
  '/settings',
  '/about-the-grader',
]

/** A browser's context takes longer than a page; more pages would be too much for one test on a busy machine. */
const PAGES_A_TEST = 6

/** Words do not depend on the theme, nor colours on the language: each language and each theme once. */
for (const [locale, scheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  for (let from = 0; from < paths.length; from += PAGES_A_TEST) {
    const some = paths.slice(from, from + PAGES_A_TEST)
    test(`can be used by everyone (${locale}, ${scheme}): ${some.join(' ') || '/'}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      for (const path of some) {
        await page.goto(`/${locale}${path}`)
        await expect(page.locator('main h1')).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([])
      }
    })
  }
}

test('no page is wider than a phone', async ({ browser, baseURL, heed }) => {
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true },
  })
  heed(context)
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(`/en${path}`)
    await expect(page.locator('main h1')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
  }
  await context.close()
})

test('on a phone the places that have no room at the foot are behind one button', async ({
  browser,
  baseURL,
  heed,
}) => {
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true },
  })
  heed(context)
  const page = await context.newPage()
  await page.goto('/en')
  const foot = page.getByRole('navigation', { name: 'Main' })
  for (const name of ['Progress', 'Interview', 'Paths']) {
    const link = foot.getByRole('link', { name, exact: true })
    await expect(link).toBeHidden()
    await foot.getByRole('button', { name: 'More' }).tap()
    await link.tap()
    await expect(page).toHaveURL(new RegExp(`/en/${name.toLowerCase()}$`))
    await expect(link).toBeHidden()
  }
  await foot.getByRole('button', { name: 'More' }).tap()
  await page.keyboard.press('Escape')
  await expect(foot.getByRole('link', { name: 'Paths', exact: true })).toBeHidden()
  await context.close()
})

test('the language switch keeps the page, and is remembered', async ({ page }) => {
  await page.goto('/en/cards?show=new')
  await page.getByRole('banner').getByRole('link', { name: '中文' }).click()
  await expect(page).toHaveURL(/\/zh\/cards\?show=new$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.goto('/')
  await expect(page).toHaveURL(/\/zh$/)
})

test('a chosen theme is there before anything is painted', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('button', { name: /^Theme:/ }).click()
  await page.getByRole('button', { name: /^Theme: light/ }).click()
  const html = await (await page.request.get('/en')).text()
  expect(html).toContain('data-theme="dark"')
})

test.describe('an address that leads nowhere', () => {
  test.use({ provoked: [/the server responded with a status of 404/] })

  test('says so, in the language of the reader', async ({ page }) => {
    for (const path of [
      '/zh/nowhere',
      '/zh/topics/nowhere',
      '/zh/cards/batch-norm/nowhere',
      '/zh/labs/nowhere',
    ]) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible()
    }
  })
})

test('looking around creates no account', async ({ page, context }) => {
  for (const path of paths) await page.goto(`/en${path}`)
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names.filter((name) => name.includes('session'))).toEqual([])
})

test('the palette finds a topic by an English word on a Chinese page', async ({ page }) => {
  await page.goto('/zh')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('batch')
  await expect(page.getByRole('option').first()).toContainText('批量归一化')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/zh\/topics\/batch-norm$/)
})

test('shortcuts can be switched off', async ({ page }) => {
  await page.goto('/en/settings')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: /Keyboard shortcuts/ }).uncheck()
  await page.goto('/en/cards/review')
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('?')
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
