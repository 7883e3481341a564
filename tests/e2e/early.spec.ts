/** What a person does while the scripts of a page are still under way is done once they are there. */
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { words } from './words.ts'

const t = words('en')

/** Opens a page whose scripts arrive when the returned function is called, and not before. */
async function openEarly(page: Page, path: string): Promise<() => void> {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  return arrive
}

test('a slider stays where it was moved to, a radio button chosen, a figure plays', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const arrive = await openEarly(page, '/en/topics/initialization/figures')
  const figure = page.getByRole('region', { name: 'Units that begin alike stay alike' })
  const slider = figure.getByRole('slider')
  const random = figure.getByRole('radio', { name: t('figures.symmetry.random') })
  await random.check()
  await slider.focus()
  await page.keyboard.press('Home')
  arrive()
  await expect(slider).toHaveAttribute('aria-valuetext', '0')
  await expect(slider).toHaveValue('0')
  await expect(random).toBeChecked()

  await expect(figure.getByText(/Step 0: .*each goes its own way/)).toBeVisible()

  const again = await openEarly(page, '/en/topics/initialization/figures')
  await figure.getByRole('button', { name: t('figures.play') }).click()
  again()
  await expect(slider).toHaveAttribute('aria-valuetext', '240')
})

test('a card is turned and rated by keys, in their order', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  const arrive = await openEarly(page, '/en/cards/review')
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await page.keyboard.press('Space')
  arrive()
  await expect(page.getByRole('status').first()).toHaveText('1 done · 14 to go')
  await expect(page.getByRole('button', { name: /^Again/ })).toBeVisible()
})

test('a part that was folded out is filled', async ({ visit }) => {
  const page = await visit({ locale: 'zh' })
  const arrive = await openEarly(page, '/zh/cards/activations/tanh-from-sigmoid')
  await page.getByText('从 sigmoid 到 tanh').click()
  arrive()
  await expect(
    page.getByRole('img', { name: words('zh')('figures.tanhFromSigmoid.valuesLabel') }),
  ).toBeVisible()
})

test.describe('a form', () => {
  test.use({ provoked: [/status of 400.*sign-up/] })

  test('is sent once, and what was typed never stands in an address', async ({ visit }) => {
    const page = await visit({ locale: 'en' })
    const arrive = await openEarly(page, '/en/account')
    await page.getByLabel(t('account.email')).fill('early@example.org')
    await page.getByLabel(t('account.password'), { exact: true }).fill('short')
    await page.keyboard.press('Enter')
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    arrive()
    await expect(page.getByText(t('errors.weak-password', { min: 8 }))).toBeVisible()
    await expect(page.getByLabel(t('account.email'))).toHaveValue('early@example.org')
    await expect(page).toHaveURL(/\/en\/account$/)
    expect(sent).toHaveLength(1)
  })
})
