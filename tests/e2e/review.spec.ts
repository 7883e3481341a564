import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

// The connection is away on purpose.
test.use({ provoked: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

const progress = (page: Page) => page.getByRole('status').first()
const unsent = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('chainrule-unsent-ratings') ?? '[]').length)

test('cards are reviewed with the keyboard alone', async ({ page }) => {
  await page.goto('/en/cards/review')
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible()
  await page.keyboard.press('3')
  await expect(progress(page)).toHaveText('0 done · 15 to go')

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Good/ })).toContainText(/\d+ (min|day)/)
  await page.keyboard.press('3')
  await expect(progress(page)).toHaveText('1 done · 14 to go')
  await expect.poll(() => unsent(page)).toBe(0)

  const question = await page.locator('article .prose').first().textContent()
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(progress(page)).toHaveText('2 done · 13 to go')
  await page.keyboard.press('u')
  await expect(progress(page)).toHaveText('1 done · 14 to go')
  expect(await page.locator('article .prose').first().textContent()).toBe(question)
  await expect(page.getByRole('button', { name: /^Again/ })).toBeVisible()
})

test('a rating given without a connection is kept, told of, and sent when it is back', async ({
  page,
  context,
}) => {
  await page.goto('/en/cards/review')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await context.setOffline(true)
  await page.keyboard.press('3')
  await expect(page.getByText('The server cannot be reached')).toBeVisible()
  await expect(progress(page)).toHaveText('1 done · 14 to go')
  expect(await unsent(page)).toBe(1)

  await context.setOffline(false)
  await expect.poll(() => unsent(page)).toBe(0)
  await expect(page.getByText('The server cannot be reached')).toBeHidden()
  await page.goto('/en/progress')
  await expect(page.getByRole('main')).toContainText(/Cards reviewed\s*1\D/)
})

test('a rating that was never sent is sent by the next page', async ({ page, context }) => {
  await page.goto('/en/cards/review')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.route('**/api/reviews', (route) => route.abort())
  await page.keyboard.press('2')
  await expect(page.getByText('The server cannot be reached')).toBeVisible()
  await page.close()

  const later = await context.newPage()
  await later.goto('/zh/topics')
  await expect.poll(() => unsent(later)).toBe(0)
  await later.goto('/zh/progress')
  await expect(later.getByRole('main')).toContainText(/复习卡片\s*1\D/)
})
