import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChainrule } from '../fixtures/chainrule.ts'
import { expect, test } from './test.ts'

test('the printed address leads to a page in the language of the browser', async ({ browser, baseURL }) => {
  for (const [locale, path] of [
    ['zh-CN', '/zh'],
    ['en-US', '/en'],
  ] as const) {
    const context = await browser.newContext({ locale, baseURL })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page).toHaveURL(new RegExp(`${path}(/|$)`))
    await context.close()
  }
})

test('stops cleanly, and starts again on the same data without building anew', async () => {
  const folder = mkdtempSync(join(process.env.CHAINRULE_DATA || tmpdir(), 'start-'))
  chmodSync(folder, 0o711)
  const first = await startChainrule({ folder })
  expect(await first.stop()).toBe(0)
  await expect(fetch(first.url)).rejects.toThrow()

  const second = await startChainrule({ folder })
  expect(second.output()).toContain('Pages up to date')
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200)
  expect(await second.stop()).toBe(0)
  rmSync(folder, { recursive: true })
})
