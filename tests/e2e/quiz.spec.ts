import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const verdict = (page: Page) => page.getByRole('heading', { level: 2 }).last()
const at = (page: Page) => page.getByRole('status').first()

/** The formula editor is loaded when it is needed; then it has the focus. */
async function typeFormula(page: Page, keys: string) {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.localName), { timeout: 20_000 })
    .toBe('math-field')
  await page.keyboard.type(keys, { delay: 20 })
}

test('a quiz is answered with the keyboard alone, and formulas are typed in the editor', async ({
  visit,
}) => {
  const page = await visit({ locale: 'en' })
  await page.goto('/en/quiz/activations')
  await typeFormula(page, 'sigma(z)-sigma(z)^2')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Right')
  await expect(verdict(page)).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(at(page)).toHaveText('Question 2 of 10')
  await typeFormula(page, 'q')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    '“q” is not a symbol of this question',
  )
  await page.keyboard.press('Backspace')
  await page.keyboard.type('y(1-y)', { delay: 20 })
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Not right')
  await expect(page.getByText('The upstream gradient is missing')).toBeVisible()
  await expect(page.getByText(/There yours gives [-\d.e+]+, the right one [-\d.e+]+\./)).toBeVisible()
})

test('an editor that comes after the explanation leaves the keys to the verdict', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  let arrive = () => {}
  const explained = new Promise<void>((resolve) => {
    arrive = resolve
  })
  let held = 0
  await page.route('**/_next/static/**/*.js*', async (route) => {
    const response = await route.fetch()
    // The editor itself, told from what asks for it by its size.
    if ((await response.body()).length > 500_000) {
      held++
      await explained
    }
    await route.fulfill({ response })
  })
  await page.goto('/en/quiz/activations', { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Show the explanation' }).click()
  await expect(verdict(page)).toBeFocused()
  expect(held).toBeGreaterThan(0)
  arrive()
  await expect(page.locator('math-field')).toBeVisible()
  await expect(verdict(page)).toBeFocused()
  // Whoever goes back into the field finds it closed, and Enter goes on from there too.
  await page.locator('math-field').focus()
  await page.keyboard.type('z')
  expect(await page.locator('math-field').evaluate((field) => 'value' in field && field.value)).toBe('')
  await page.keyboard.press('Enter')
  await expect(at(page)).toHaveText('Question 2 of 10')
})

test('what is written while an answer is on its way is kept, and the judged one is shown', async ({
  visit,
}) => {
  const page = await visit({ locale: 'en' })
  let release = () => {}
  await page.route('**/api/quiz/answers', async (route) => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    await route.continue()
  })
  const sent = () => page.waitForRequest('**/api/quiz/answers')
  const field = page.locator('math-field')
  const written = () => field.evaluate((element) => 'value' in element && element.value)
  await page.goto('/en/quiz/activations')
  await typeFormula(page, 'q')
  let request = sent()
  await page.keyboard.press('Enter')
  await request
  await page.keyboard.press('Backspace')
  await page.keyboard.type('z', { delay: 20 })
  release()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('“q” is not a symbol')
  expect(await written()).toBe('z')

  request = sent()
  await page.keyboard.press('Enter')
  expect((await request).postDataJSON().response.latex).toBe('z')
  await page.keyboard.type('+1', { delay: 20 })
  expect(await written()).toBe('z+1')
  release()
  await expect(verdict(page)).toContainText('Not right')
  expect(await written()).toBe('z')
})

test('a formula can be typed as LaTeX, and the choice is kept', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  await page.goto('/en/quiz/activations')
  await page.getByRole('button', { name: 'Type LaTeX instead' }).click()
  const field = page.getByLabel('Your formula, in LaTeX')
  await field.fill('\\frac{e^{-z}}{(1+e^{-z})^2}')
  await field.press('Enter')
  await expect(verdict(page)).toContainText('Right')
  await page.getByRole('button', { name: 'Next question' }).click()
  await expect(page.getByLabel('Your formula, in LaTeX')).toBeVisible()
})

test('选择、填数、排序都能只用键盘作答，答错的题把卡片带进今天', async ({ visit }) => {
  const page = await visit({ locale: 'zh' })
  await page.goto('/zh/quiz/linear-models')
  await typeFormula(page, 'b2+w2b1')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('答对了')
  await page.keyboard.press('Enter')

  await page.keyboard.press('1')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await page.keyboard.press('4')
  await expect(page.getByRole('radio').nth(3)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('答对了')
  await page.keyboard.press('Enter')

  await expect(page.getByLabel('你的数值')).toBeFocused()
  await page.keyboard.type('一')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('这次不算作答')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('不对')
  await expect(page.getByText('这些卡片会进入今天的复习')).toBeVisible()
  await page.keyboard.press('Enter')

  const first = page.getByRole('listitem').first()
  const text = await first.textContent()
  await page.getByRole('button', { name: '把第 1 步下移' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').nth(1)).toContainText((text ?? '').slice(1, 9))
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('listitem').first()).toContainText((text ?? '').slice(1, 9))

  await page.goto('/zh/quiz')
  await expect(page.getByText('答对 2 题 · 待重做 1 题')).toBeVisible()
  // The missed one brings its card to the front of today.
  await page.goto('/zh/cards/review')
  await expect(page.getByRole('article')).toContainText('XOR')
})

test('an answer without a connection is kept, and sent once', async ({ visit, product }) => {
  const page = await visit({ locale: 'en' })
  await page.goto('/en/quiz/vanishing-gradients')
  // The first needs an account; the one behind a failure must not be lost.
  await page.getByRole('button', { name: 'Show the explanation' }).click()
  await expect(verdict(page)).toContainText('Explained, not answered')
  await page.keyboard.press('Enter')
  await typeFormula(page, '4^-L')
  await page.route('**/api/quiz/answers', (route) => route.abort())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing is lost')
  await page.unroute('**/api/quiz/answers')
  const before = await product.count('SELECT count(*) FROM "QuizAnswer"')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Right')
  expect(await product.count('SELECT count(*) FROM "QuizAnswer"')).toBe(before + 1)
})
test.use({ provoked: [/ERR_FAILED/] })
