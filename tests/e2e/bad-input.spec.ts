/** Whatever goes wrong is told clearly, in the person's language, with nothing lost and the server fine. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { renderMessage } from '#messages/render.ts'
import { ALLOWED_MS, body, expectError, labTitle, onLab, openLab, solutions } from './lab.ts'
import { expect, test } from './test.ts'
import { type Locale, locales, otherLocale, words } from './words.ts'

interface Bad {
  readonly what: string
  /** Other than the usual one. */
  readonly lab?: string
  readonly source: string
  /** The first line of the verdict. */
  readonly message: Parameters<typeof renderMessage>[0]
  /** The line that is marked in the code. */
  readonly line?: number
}

/** A lab whose allowance gives time for things to happen while a submission is judged. */
const slow = {
  lab: 'dropout-expectation',
  allowedMs: 3000,
  endless: 'export function dropoutExpectation() {\n  while (true) {}\n}\n',
  right: readFileSync('labs/dropout/dropout-expectation/reference.ts', 'utf8'),
}

const bad: readonly Bad[] = [
  {
    what: 'a syntax error',
    source: body('const slope = np.where(z.greater(0), 1, a', 'return dy.mul(slope)'),
    message: { code: 'form.syntax-error-at', params: { line: 3, text: "',' expected." } },
    line: 3,
  },
  {
    what: 'a missing export',
    source: body('return dy').replace('export ', ''),
    message: { code: 'form.missing-entry', params: { entry: 'lreluBackward' } },
  },
  {
    what: 'a wrong shape',
    source: body('return np.sum(dy)'),
    message: { code: 'form.wrong-shape', params: { output: 'dz', expected: '[2, 3]', got: '[]' } },
  },
  {
    what: 'a wrong type',
    source: body("return 'dz' as never"),
    message: { code: 'form.wrong-type', params: { output: 'dz', got: '@kind.string' } },
  },
  {
    what: 'NaN',
    source: body('return dy.mul(NaN)'),
    message: { code: 'form.not-finite', params: { output: 'dz', value: 'NaN', index: '[0, 0]' } },
  },
  {
    what: 'a modified input',
    source: body('for (let i = 0; i < dy.size; i++) dy.data[i] = 1', 'return dy'),
    message: { code: 'form.input-modified', params: { inputs: 'dy' } },
  },
  {
    what: 'an exception, with the line of the person',
    source: body(
      'const rows = dy.shape',
      'if (rows.length > 0)',
      "  throw new RangeError('no such row')",
      'return dy',
    ),
    message: { code: 'form.threw-at', params: { line: 4, name: 'RangeError', text: 'no such row' } },
    line: 4,
  },
  {
    what: 'an endless loop',
    source: solutions.endless,
    message: { code: 'form.time-limit', params: { ms: ALLOWED_MS } },
  },
  {
    what: 'a memory bomb',
    // On a busy machine it would reach the usual lab's limit of time first.
    lab: slow.lab,
    source:
      'export function dropoutExpectation() {\n  const kept: number[][] = []\n  while (true) kept.push(new Array(1e5).fill(1.5))\n}\n',
    message: { code: 'form.memory-limit', params: { mb: 64 } },
  },
]

test.describe('code that cannot be judged gets a verdict that says why, in both languages', () => {
  for (const [index, { what, lab: id, source, message, line }] of bad.entries()) {
    const locale: Locale = index % 2 === 0 ? 'zh' : 'en'
    test(`${what} (${locale} first)`, async ({ visit }) => {
      const page = await visit({ locale })
      const lab = await openLab(page, locale, id)
      await lab.write(source)
      await lab.submit()
      await lab.expectVerdict('failed')
      await expect(lab.verdict).toContainText(renderMessage(message, locale))
      if (line !== undefined) {
        await lab.verdict
          .getByRole('button', { name: words(locale)('verdict.goToLine', { line }) })
          .first()
          .click()
        await expectError(page, lab, renderMessage(message, locale))
      }
      await switchLanguage(page, locale)
      const other = onLab(page, otherLocale(locale))
      await other.expectVerdict('failed')
      await expect(other.verdict).toContainText(renderMessage(message, otherLocale(locale)))
      await expect(other.code).toContainText(source.trimEnd().split('\n').at(-2)?.trim() ?? '')
    })
  }
})

test('an empty submission says that there is no code', async ({ visit }) => {
  const page = await visit({ locale: 'zh' })
  const lab = await openLab(page, 'zh')
  await lab.write('')
  await lab.submit()
  await lab.expectVerdict('failed')
  await expect(lab.verdict).toContainText(renderMessage({ code: 'form.empty-source', params: {} }, 'zh'))
})

test.describe('a request that is refused', () => {
  test.use({ provoked: [/the server responded with a status of (409|413)/] })

  test('1 MB of source is refused with its size and the limit, and kept', async ({ visit }) => {
    const page = await visit({ locale: 'en' })
    const lab = await openLab(page, 'en')
    const source = `${'// '.padEnd(99, 'x')}\n`.repeat(10_000) + solutions.right
    await lab.write(source)
    await lab.submit()
    const t = words('en')
    await expect(lab.verdict.getByRole('alert')).toContainText(t('lab.refused.title'))
    await expect(lab.verdict).toContainText(
      t('errors.source-too-long', { bytes: source.length, limit: 65_536 }),
    )
    await page.reload()
    await expect(lab.code).toContainText('// xxxx')
    // Once it is short enough it is judged.
    await lab.write(solutions.right)
    await lab.submit()
    await lab.expectVerdict('passed')
  })

  for (const locale of locales) {
    test(`a second submission while one is being graded waits for its verdict (${locale})`, async ({
      visit,
    }) => {
      const t = words(locale)
      const page = await visit({ locale })
      const first = await openLab(page, locale, slow.lab)
      await first.write(slow.endless)
      // In one tab the button waits; another tab does not know.
      const tab = await visit({ locale, of: page })
      const second = await openLab(tab, locale, slow.lab)
      await page.bringToFront()
      await first.submit()
      await expect(page.getByRole('button', { name: t('lab.submit.button'), exact: true })).toBeDisabled()
      await expect(first.verdict).toContainText(t('lab.progress.running'))
      await tab.bringToFront()
      await second.submit()
      await expect(second.verdict.getByRole('alert')).toContainText(t('errors.submission-in-progress'))
      await expect(second.verdict).toContainText(t('lab.refused.kept'))
      await first.expectVerdict('failed')
      await second.write(slow.right)
      await second.submit()
      await second.expectVerdict('passed')
      await expect(second.history).toHaveCount(2)
    })
  }
})

for (const locale of locales) {
  test(`a tab that is closed while it is graded finds its verdict when it is opened again (${locale})`, async ({
    visit,
  }) => {
    const t = words(locale)
    const page = await visit({ locale })
    const lab = await openLab(page, locale, slow.lab)
    await lab.write(slow.endless)
    await lab.submit()
    await expect(lab.verdict).toContainText(t('lab.progress.running'))
    const reopened = await visit({ locale, of: page })
    await page.close()
    const again = await openLab(reopened, locale, slow.lab)
    await again.expectVerdict('failed')
    await expect(again.verdict).toContainText(
      renderMessage({ code: 'form.time-limit', params: { ms: slow.allowedMs } }, locale),
    )
    await expect(again.history).toHaveCount(1)
  })
}

test('a submission whose grader is killed is graded by the next one, as one attempt', async ({
  visit,
  product,
}) => {
  const page = await visit({ locale: 'en' })
  const lab = await openLab(page, 'en', slow.lab)
  await lab.write(slow.endless)
  await lab.submit()
  await expect(lab.verdict).toContainText(words('en')('lab.progress.running'))
  await product.killGrader()
  // Given up by nobody: the next grader finds it when the heartbeat of the first has run out.
  await expect(lab.verdict).toContainText(
    renderMessage({ code: 'form.time-limit', params: { ms: slow.allowedMs } }, 'en'),
    {
      timeout: 60_000,
    },
  )
  await expect(lab.history).toHaveCount(1)
  await page.goto('/en/labs')
  const row = page.getByRole('listitem').filter({ hasText: labTitle('en', slow.lab) })
  await expect(row).toContainText(words('en')('labs.submissions', { count: 1 }))
})

test.describe('the database', () => {
  test.use({ provoked: [/the server responded with a status of (500|503)/] })

  for (const locale of locales) {
    test(`stopped and started again loses nothing (${locale})`, async ({ visit, product }) => {
      const t = words(locale)
      const page = await visit({ locale })
      const lab = await openLab(page, locale)
      await lab.write(solutions.zeroLeftSide)
      await lab.run()
      await lab.expectVerdict('failed')
      const cards = await visit({ locale, of: page })
      await cards.goto(`/${locale}/cards/review`)
      await product.withoutDatabase(async () => {
        await page.bringToFront()
        await lab.write(solutions.right)
        await expect(page.getByText(t('lab.draft.offline'))).toBeVisible()
        await lab.submit()
        await expect(lab.verdict.getByRole('alert')).toContainText(t('errors.database-unavailable'))
        await expect(lab.verdict).toContainText(t('lab.refused.kept'))
        await cards.bringToFront()
        await cards.keyboard.press('Space')
        await cards.keyboard.press('3')
        await expect(cards.getByText(t('review.stuck', { count: 1 }))).toBeVisible()
      })
      await expect(cards.getByText(t('review.stuck', { count: 1 }))).toBeHidden()
      await page.bringToFront()
      await expect(page.getByText(t('lab.draft.offline'))).toBeHidden()
      await lab.submit()
      await lab.expectVerdict('passed')
      await expect(lab.history).toHaveCount(1)
    })
  }

  test('that stops while a submission is graded does not lose the submission', async ({ visit, product }) => {
    const page = await visit({ locale: 'en' })
    const lab = await openLab(page, 'en', slow.lab)
    await lab.write(slow.endless)
    await lab.submit()
    await expect(lab.verdict).toContainText(words('en')('lab.progress.running'))
    await product.withoutDatabase(() => page.waitForTimeout(2000))
    await expect(lab.verdict).toContainText(
      renderMessage({ code: 'form.time-limit', params: { ms: slow.allowedMs } }, 'en'),
      {
        timeout: 60_000,
      },
    )
    await expect(lab.history).toHaveCount(1)
  })
})

async function switchLanguage(page: Page, from: Locale): Promise<void> {
  await page.getByRole('link', { name: words(from)('nav.otherLanguage') }).click()
  await expect(page).toHaveURL(new RegExp(`/${otherLocale(from)}/labs/`))
}
