/** The `test` of end-to-end tests: one Chainrule for all of them, and people who visit it. */
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { type Product, startProduct } from './product.ts'
import type { Locale } from './words.ts'

export { expect } from '@playwright/test'

export interface Visit {
  /** The language of the browser. */
  readonly locale: Locale
  readonly theme?: 'light' | 'dark'
  readonly viewport?: { width: number; height: number }
  /** Another tab of this person: what a browser keeps is shared with the first. */
  readonly of?: Page
  /** Another browser with the cookies of this person, and nothing else of theirs. */
  readonly cookiesOf?: Page
}

interface Fixtures {
  /** A person opens a browser that nobody used before. */
  visit(visit: Visit): Promise<Page>
  /** Complaints of pages that a test provokes on purpose. */
  provoked: RegExp[]
  /**
   * Whatever a page complains about in its console fails the test: a script that broke, a resource that is
   * missing, anything that the content policy refuses.
   */
  heed(context: BrowserContext): void
}

const languages: Record<Locale, string> = { zh: 'zh-CN', en: 'en-US' }

export const test = base.extend<Fixtures, { product: Product }>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const product = await startProduct()
      await use(product)
      await product.end()
    },
    // The pages may have to be built first.
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: ({ product }, use) => use(product.url),
  provoked: [[], { option: true }],
  heed: async ({ provoked }, use) => {
    const complaints: string[] = []
    await use((context) => {
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())))
    })
    const unexpected = complaints.filter((text) => !provoked.some((pattern) => pattern.test(text)))
    base.expect(unexpected, 'what pages complained about').toEqual([])
  },
  context: async ({ context, heed }, use) => {
    heed(context)
    await use(context)
  },
  visit: async ({ browser, product, heed }, use) => {
    const visited: BrowserContext[] = []
    await use(async ({ locale, theme = 'light', viewport, of, cookiesOf }) => {
      if (of) return of.context().newPage()
      const context = await browser.newContext({
        baseURL: product.url,
        locale: languages[locale],
        colorScheme: theme,
        ...(viewport && { viewport }),
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      visited.push(context)
      heed(context)
      if (cookiesOf) await context.addCookies(await cookiesOf.context().cookies())
      return context.newPage()
    })
    for (const context of visited) await context.close()
  },
})
