/** A lab written in Python: chosen on the page, completed by the editor, judged, remembered. */
import { expectCompletion, LAB, openLab } from './lab.ts'
import { expect, test } from './test.ts'
import { locales, words } from './words.ts'

const python = (body: string): string => `import numpy as np


def lrelu_backward(dy, z, a):
    ${body}
`

for (const locale of locales) {
  test(`a lab in Python in ${locale}`, async ({ visit }) => {
    const t = words(locale)
    const page = await visit({ locale })
    const lab = await openLab(page, locale)
    await lab.write('// in TypeScript')
    await expect(page.getByText(t('lab.draft.saved', { time: '' }).trim())).toBeVisible()

    await test.step('the other language begins with its own starter and is remembered', async () => {
      await page
        .getByRole('group', { name: t('lab.language') })
        .getByText('Python')
        .click()
      await expect(lab.code).toContainText('def lrelu_backward(dy, z, a):')
      const statement = page.getByRole('region', { name: t('lab.pane.statement') })
      await expect(statement.getByText('lrelu_backward', { exact: true })).toBeVisible()
      await expect(statement.getByText(t('lab.inPython.hints'))).toBeVisible()
      await page.goto(`/${locale}/labs/lrelu-forward`)
      await expect(lab.code).toContainText('def lrelu_forward(z, a):')
      await page.goto(`/${locale}/labs/${LAB}`)
      await expect(lab.code).toContainText('def lrelu_backward(dy, z, a):')
    })

    await test.step('the editor completes numpy', async () => {
      await lab.write('import numpy as np')
      await lab.type('\nnp.whe')
      await expectCompletion(page, lab, /^where\b/)
    })

    await test.step('an error leads to its line, with the trace as Python gives it', async () => {
      await lab.write(python('return dy * np.wear(z > 0, 1, a)'))
      await lab.submit()
      await lab.expectVerdict('failed')
      await expect(lab.verdict).toContainText("module 'numpy' has no attribute 'wear'")
      await lab.verdict
        .getByRole('button', { name: t('verdict.goToLine', { line: 5 }) })
        .first()
        .click()
      await expect(lab.verdict).toContainText('return dy * np.wear(z > 0, 1, a)')
      await page.screenshot({ path: test.info().outputPath(`error-${locale}.png`) })
    })

    await test.step('a known mistake is known in Python too', async () => {
      await lab.write(python('return np.where(z > 0, dy, 0)'))
      await lab.submit()
      await expect(lab.verdict.getByRole('complementary', { name: t('lab.diagnosis.label') })).toBeVisible()
      await page.screenshot({ path: test.info().outputPath(`mistake-${locale}.png`) })
    })

    await test.step('a right solution passes', async () => {
      await lab.write(python('return dy * np.where(z > 0, 1, a)'))
      await lab.run()
      await lab.expectVerdict('runPassed')
      await lab.submit()
      await lab.expectVerdict('passed')
      await page.screenshot({ path: test.info().outputPath(`passed-${locale}.png`) })
    })

    await test.step('each language keeps its draft', async () => {
      await page.reload()
      await expect(lab.code).toContainText('return dy * np.where(z > 0, 1, a)')
      await page
        .getByRole('group', { name: t('lab.language') })
        .getByText('TypeScript')
        .click()
      await expect(lab.code).toContainText('// in TypeScript')
    })

    await test.step('the history tells the language', async () => {
      await page.goto(`/${locale}/progress`)
      await expect(page.getByRole('cell', { name: 'Python', exact: true }).first()).toBeVisible()
    })
  })
}
