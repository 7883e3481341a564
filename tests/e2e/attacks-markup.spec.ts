/** Markup and scripts in everything that a person chooses: code, what it prints and throws, addresses. */
import type { Page } from '@playwright/test'
import { body, LAB, onLab, openLab } from './lab.ts'
import { expect, test } from './test.ts'
import { type Locale, words } from './words.ts'

/** Each would set a mark on the window if a page took it for more than text. */
const PAYLOADS = [
  '<img src=x onerror=window.attacked=1>',
  '<script>window.attacked=2</script>',
  '</script><script>window.attacked=3</script>',
  '<svg/onload=window.attacked=4>',
  '"><iframe srcdoc="<script>parent.attacked=5</script>"></iframe>',
  '[link](javascript:window.attacked=6) <javascript:window.attacked=7>',
  '![image](x"onerror="window.attacked=8)',
  "'-window.attacked-'",
  '$\\href{javascript:window.attacked=9}{x}$ $\\htmlData{x=1}{x}$',
  `{{constructor.constructor("window.attacked=10")()}} $\{window.attacked=11}`,
  '\u202e\u0000',
]

// The address of something that does not exist.
test.use({ provoked: [/the server responded with a status of 404/] })

async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
  await expect(page.locator('img[src="x"], a[href^="javascript:"], svg[onload], iframe[srcdoc]')).toHaveCount(
    0,
  )
}

test('what code prints and throws stays text, on the verdict and wherever the submission is told again', async ({
  visit,
}) => {
  const t = words('en')
  const page = await visit({ locale: 'en' })
  const lab = await openLab(page, 'en')
  const text = JSON.stringify(PAYLOADS.join('\n'))

  await lab.write(
    body(
      `console.log(${text})`,
      `throw Object.assign(new Error(${text}), { name: ${JSON.stringify(PAYLOADS[0])} })`,
    ),
  )
  await lab.submit()
  await lab.expectVerdict('failed')
  await expect(lab.verdict).toContainText('<script>window.attacked=2</script>')
  await expectUnharmed(page)

  await page.reload()
  await lab.expectVerdict('failed')
  await expectUnharmed(page)
  for (const path of ['/en', '/en/labs', '/en/progress', `/en/topics/relu-family`]) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await expectUnharmed(page)
  }
  await expect(page.getByText(t('nav.labs')).first()).toBeVisible()
})

test('code that is markup stays text in the editor, in the history and in a draft of another tab', async ({
  visit,
}) => {
  const page = await visit({ locale: 'en' })
  const lab = await openLab(page, 'en')
  const source = `/*\n${PAYLOADS.slice(0, -1).join('\n')}\n*/\nexport const lreluBackward = 1 // last`
  await lab.write(source)
  await lab.submit()
  await lab.expectVerdict('failed')
  await expectUnharmed(page)
  const elsewhere = await visit({ locale: 'en', cookiesOf: page })
  const same = await openLab(elsewhere, 'en')
  await expect(same.code).toContainText('// last')
  await expectUnharmed(elsewhere)
})

const ADDRESSES = [
  '/{locale}/cards/relu-family/<script>window.attacked=1<%2Fscript>',
  '/{locale}/cards/%22%3E%3Cimg%20src=x%20onerror=window.attacked=1%3E',
  '/{locale}/labs/%3Csvg%20onload=window.attacked=1%3E',
  '/{locale}/topics/__proto__',
  '/{locale}/cards/constructor/prototype',
  '/{locale}/labs/..%2F..%2Fetc%2Fpasswd',
  `/{locale}/labs/${LAB}?submission=%3Cscript%3Ewindow.attacked=1%3C/script%3E`,
  `/{locale}/labs/${LAB}?submission=__proto__&submission=2`,
  '/{locale}/labs?topic=%22onmouseover=window.attacked=1',
  '/{locale}/cards?show=%3Cimg%20src=x%20onerror=window.attacked=1%3E',
  '/{locale}/progress#<img src=x onerror=window.attacked=1>',
  '//evil.example/%2e%2e',
  '/{locale}/%00',
]

for (const locale of ['zh', 'en'] satisfies Locale[]) {
  test(`an address that is markup or a way out shows a page of ours (${locale})`, async ({
    visit,
    baseURL,
  }) => {
    const page = await visit({ locale })
    for (const address of ADDRESSES) {
      const path = address.replace('{locale}', locale)
      const response = await page.goto(`${baseURL}${path}`)
      expect([path, (response?.status() ?? 0) < 500]).toEqual([path, true])
      expect(new URL(page.url()).origin).toBe(baseURL)
      await expectUnharmed(page)
      expect(await page.content()).not.toContain('root:x:0')
    }
    await page.goto(`/${locale}/labs/${LAB}`)
    await expect(onLab(page, locale).code.getByRole('code')).toBeVisible()
  })
}
