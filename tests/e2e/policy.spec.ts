/** What the content policy of a page refuses, in a real browser. That no page of ours needs any of it, every test tells. */
import { expect, test } from './test.ts'

test.use({ provoked: [/Content Security Policy|status of 404|X-Frame-Options/] })

const SLIPPED_IN =
  '<script>document.title = "inline"</script>' +
  '<script src="https://example.org/x.js"></script>' +
  '<img alt="" src="/nothing.png" onerror="document.title = \'handler\'">' +
  '<form id="foreign" method="post" action="https://example.org/"></form>'

test('a page runs no script that was slipped into it, and sends nothing elsewhere', async ({ page }) => {
  await page.route(/\/(en|lrelu-backward)$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      body: (await response.text()).replace('</body>', `${SLIPPED_IN}</body>`),
    })
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.log(`refused: ${effectiveDirective} ${blockedURI}`)
    })
  })
  for (const path of ['/en', '/en/labs/lrelu-backward']) {
    const refused = new Set<string>()
    page.on('console', (message) => {
      if (message.text().startsWith('refused: ')) refused.add(message.text().slice('refused: '.length))
    })
    await page.goto(path)
    await page.evaluate(async () => {
      // Past this point it is the page's own code: what a test evaluates at once may do everything.
      await new Promise((resolve) => setTimeout(resolve))
      try {
        new Function('document.title = "evaluated"')()
      } catch {
        // As it should be.
      }
      await fetch('https://example.org/').catch(() => null)
      document.querySelector<HTMLFormElement>('#foreign')?.submit()
    })
    await expect(async () => {
      expect([...refused].sort()).toEqual([
        'connect-src https://example.org/',
        'form-action https://example.org/',
        'script-src eval',
        'script-src-attr inline',
        'script-src-elem https://example.org/x.js',
        'script-src-elem inline',
      ])
    }).toPass({ timeout: 10_000 })
    expect(['inline', 'handler', 'evaluated']).not.toContain(await page.title())
  }
})

test('no page of another site may hold ours in a frame', async ({ page, baseURL }) => {
  await page.setContent(`<iframe src="${baseURL}/en" title="held"></iframe>`)
  await expect.poll(() => page.frames().length).toBe(2)
  const [, held] = page.frames()
  await held?.waitForLoadState()
  await expect(page.frameLocator('iframe').getByRole('main')).toHaveCount(0)
})
