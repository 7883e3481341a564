import { LAB, openLab, solutions } from './lab.ts'
import { expect, test } from './test.ts'
import { locales, words } from './words.ts'

for (const locale of locales) {
  test(`an earlier verdict opens at once, though a newer one still waits for its page (${locale})`, async ({
    visit,
  }) => {
    const page = await visit({ locale })
    const lab = await openLab(page, locale)
    await lab.write(solutions.zeroLeftSide)
    await lab.submit()
    await lab.expectVerdict('failed')
    await expect(page).toHaveURL(/submission=/)
    await expect(lab.history).toHaveCount(1)
    const earlier = new URL(page.url()).searchParams.get('submission')

    // The page of any other verdict is slow to come.
    await page.route(
      (url) =>
        url.pathname.endsWith(`/labs/${LAB}`) &&
        url.searchParams.has('submission') &&
        url.searchParams.get('submission') !== earlier,
      async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 4000))
        await route.continue().catch(() => undefined)
      },
    )
    await lab.write(solutions.right)
    await lab.submit()
    await lab.expectVerdict('passed')
    await lab.history.last().click()
    await lab.expectVerdict('failed')
    // When everything has come it is still the one that was chosen.
    await expect(lab.history).toHaveCount(2)
    await expect(lab.history.last()).toHaveAttribute('aria-current', 'true')
    await lab.expectVerdict('failed')
    expect(new URL(page.url()).searchParams.get('submission')).toBe(earlier)
  })

  test(`the code of a verdict is put back into the editor (${locale})`, async ({ visit }) => {
    const page = await visit({ locale })
    const t = words(locale)
    const lab = await openLab(page, locale)
    await lab.write(solutions.zeroLeftSide)
    await lab.submit()
    await lab.expectVerdict('failed')
    await expect(page).toHaveURL(/submission=/)
    const restore = lab.verdict.getByRole('button', { name: t('lab.verdict.restore') })
    await expect(restore).toBeHidden()
    await lab.write(solutions.right)
    page.on('dialog', (dialog) => dialog.accept())
    await restore.click()
    await expect(restore).toBeHidden()
    await lab.submit()
    await lab.expectVerdict('failed')
  })
}
