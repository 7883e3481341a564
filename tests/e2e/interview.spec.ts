/** Spoken questions, figures and paths, with the keyboard alone. */
import { catalog } from '#labs/catalog.ts'
import { expect, test } from './test.ts'
import { locales, words } from './words.ts'

const QUESTION = 'batch-norm/derive-backward'

for (const locale of locales) {
  test(`a question is thought about, compared and rated; it counts on its path (${locale})`, async ({
    visit,
  }) => {
    const t = words(locale)
    const page = await visit({ locale })
    const text = catalog()
      .topics.flatMap(({ interview }) => interview)
      .find(({ id }) => id === QUESTION)?.text[locale]
    await page.goto(`/${locale}/interview/${QUESTION}`)
    await expect(page.getByRole('heading', { level: 2, name: text?.question })).toBeVisible()
    const rubric = page.getByRole('heading', { name: t('interview.rubric') })
    await expect(rubric).toBeHidden()
    // The key works once the page's script runs.
    await expect(page.getByRole('timer')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(rubric).toBeFocused()
    await expect(page.getByRole('heading', { name: t('interview.excellentHead') })).toBeVisible()
    await page.keyboard.press('2')
    const good = t('interview.rating.good')
    await expect(page.getByText(t('interview.recorded', { rating: good }))).toBeVisible()
    await expect(page.getByRole('button', { name: good })).toHaveAttribute('aria-pressed', 'true')

    await page.goto(`/${locale}/interview`)
    const total = catalog().topics.find(({ id }) => id === 'batch-norm')?.interview.length ?? 0
    await expect(page.getByText(t('interview.answered', { count: 1, total }))).toBeVisible()
    await page.goto(`/${locale}/paths/backprop-by-hand`)
    await expect(page.getByText(t('paths.done', { done: 1, total: 2 }))).toBeAttached()
  })
}

test.describe('without a connection', () => {
  test.use({ provoked: [/ERR_INTERNET_DISCONNECTED/] })

  test('an answer that could not be sent is sent again on request', async ({ visit }) => {
    const t = words('en')
    const page = await visit({ locale: 'en' })
    await page.goto(`/en/interview/${QUESTION}`)
    await page.getByRole('button', { name: t('interview.reveal') }).click()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: t('interview.rating.weak') }).click()
    const alert = page.getByRole('alert').filter({ has: page.getByRole('button') })
    await expect(alert).toBeVisible()
    await page.context().setOffline(false)
    await alert.getByRole('button', { name: t('interview.retry') }).click()
    await expect(
      page.getByText(t('interview.recorded', { rating: t('interview.rating.weak') })),
    ).toBeVisible()
  })
})

test('on paper a question has its rubric, and no buttons', async ({ visit }) => {
  const t = words('en')
  const page = await visit({ locale: 'en' })
  await page.goto(`/en/interview/${QUESTION}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: t('interview.rubric') })).toBeVisible()
  await expect(page.getByRole('button', { name: t('interview.reveal') })).toBeHidden()
})

test('a figure is moved with the arrow keys and says what it shows', async ({ visit }) => {
  const t = words('en')
  const page = await visit({ locale: 'en' })
  await page.goto('/en/topics/overfitting/figures')
  const figure = page.getByRole('region', { name: 'The geometry of L1 and L2' })
  const lambda = figure.getByRole('slider', { name: 'λ' })
  await expect(figure.getByText(t('figures.penalties.oneZero'))).toBeVisible()
  await lambda.focus()
  await page.keyboard.press('End')
  await expect(lambda).toHaveAttribute('aria-valuetext', '3.00')
  await expect(figure.getByText(t('figures.penalties.bothZero'))).toBeVisible()
  await figure.getByText(t('figures.describe')).click()
  await expect(figure.getByText(/a diamond touches the dashed contour/)).toBeVisible()
})

test('a figure on a card is loaded when it is opened', async ({ visit }) => {
  const t = words('zh')
  const page = await visit({ locale: 'zh' })
  await page.goto('/zh/cards/activations/tanh-from-sigmoid')
  await expect(page.getByText(t('figures.onCard'))).toBeVisible()
  await expect(page.getByRole('img', { name: t('figures.tanhFromSigmoid.valuesLabel') })).toHaveCount(0)
  await page.getByText('从 sigmoid 到 tanh').click()
  await expect(page.getByRole('img', { name: t('figures.tanhFromSigmoid.valuesLabel') })).toBeVisible()
})

test('a figure plays, and jumps to its end for whoever wants no motion', async ({ visit }) => {
  const t = words('en')
  const page = await visit({ locale: 'en' })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/en/topics/initialization/figures')
  const figure = page.getByRole('region', { name: 'Units that begin alike stay alike' })
  await figure.getByRole('radio', { name: t('figures.symmetry.random') }).check()
  await figure.getByRole('button', { name: t('figures.play') }).click()
  await expect(figure.getByRole('slider')).toHaveAttribute('aria-valuetext', '240')
})

test('the graph of labs leads to a lab; on a phone it is a list', async ({ visit }) => {
  const page = await visit({ locale: 'en', viewport: { width: 390, height: 760 } })
  await page.goto('/en/topics/graph')
  const lrelu = page.getByRole('listitem').filter({ hasText: 'LReLU backward' }).first()
  await expect(lrelu).toContainText('Know first: LReLU forward')
  await lrelu.getByRole('link').click()
  await expect(page).toHaveURL(/\/labs\/lrelu-backward$/)
})
