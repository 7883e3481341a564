/** The `test` of end-to-end tests: relative addresses are those of the Chainrule that was started for them. */
import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  baseURL: async ({}, use) => use(process.env.BASE_URL),
})
