/**
 * `npm run screenshots`: starts Chainrule on data of its own, studies for a week, and takes the pictures of
 * the README and of docs/verdicts.md into docs/screenshots. `npm run screenshots -- --all <folder>` takes every page in both
 * languages, light and dark, on a wide and a narrow screen; `-- --verdicts` takes those of docs/verdicts.md only.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { startChainrule } from '../fixtures/chainrule.ts'
import { findChromium } from '../run/chromium.ts'
import { type Studied, study } from './study.ts'

interface Picture {
  readonly name: string
  /** Without locale. */
  readonly path: string
  /** What is done on the page first. */
  readonly act?: (page: Page) => Promise<void>
}

interface Look {
  readonly locale: 'zh' | 'en'
  readonly scheme: 'light' | 'dark'
  readonly width: 1280 | 390
}

function pictures({ failed, passed }: Studied): readonly Picture[] {
  // On a small screen the verdict stands behind a tab.
  const verdict = async (page: Page) => {
    const tab = page.getByRole('tab', { name: /^verdict|^结果/i })
    if (await tab.isVisible()) {
      // The tab is there before the page listens to it.
      await expect(async () => {
        await tab.click()
        await expect(tab).toHaveAttribute('aria-selected', 'true', { timeout: 500 })
      }).toPass({ timeout: 30_000 })
    }
    await page
      .getByText(/\d+ of \d+ checks|\d+ 项检查/)
      .first()
      .waitFor()
  }
  return [
    { name: 'today', path: '' },
    { name: 'review', path: '/cards/review', act: (page) => page.keyboard.press('Space') },
    { name: 'lab-failed', path: failed, act: verdict },
    { name: 'lab-passed', path: passed, act: verdict },
    { name: 'progress', path: '/progress' },
    { name: 'topics', path: '/topics' },
    { name: 'topic', path: '/topics/batch-norm' },
    { name: 'cards', path: '/cards' },
    { name: 'quiz', path: '/quiz' },
    {
      name: 'quiz-question',
      path: '/quiz/batch-norm',
      act: async (page) => {
        await page.locator('math-field').waitFor()
      },
    },
    { name: 'interview', path: '/interview' },
    { name: 'interview-question', path: '/interview/batch-norm/derive-backward' },
    { name: 'paths', path: '/paths' },
    { name: 'path', path: '/paths/one-week' },
    { name: 'graph', path: '/topics/graph' },
    { name: 'labs', path: '/labs' },
    { name: 'account', path: '/account' },
    { name: 'settings', path: '/settings' },
    { name: 'about-the-grader', path: '/about-the-grader' },
  ]
}

/** The pictures that the README shows. */
const chosen: readonly (Look & { readonly name: string })[] = [
  { name: 'today', locale: 'en', scheme: 'light', width: 1280 },
  { name: 'lab-failed', locale: 'en', scheme: 'light', width: 1280 },
  { name: 'lab-passed', locale: 'zh', scheme: 'dark', width: 1280 },
  { name: 'review', locale: 'zh', scheme: 'light', width: 390 },
  { name: 'progress', locale: 'en', scheme: 'dark', width: 1280 },
]

async function take(
  browser: Browser,
  origin: string,
  state: State,
  look: Look,
  picture: Picture,
  file: string,
) {
  const narrow = look.width < 600
  const context = await browser.newContext({
    storageState: state,
    viewport: { width: look.width, height: narrow ? 760 : 800 },
    colorScheme: look.scheme,
    locale: look.locale === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...(narrow ? { isMobile: true, hasTouch: true } : {}),
  })
  const page = await context.newPage()
  await page.goto(`${origin}/${look.locale}${picture.path}`)
  // What a worker had asked for when it was ended never counts as done: then the page is at rest without being idle.
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => {})
  if (picture.path.startsWith('/labs/'))
    await page.locator('.monaco-editor').first().waitFor({ state: 'attached' })
  await picture.act?.(page)
  await page.evaluate(() => document.fonts.ready)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
  await context.close()
  console.log(`${file}${tooWide ? '  wider than its screen' : ''}`)
}

/** The pane with the verdict on a mistake, as docs/verdicts.md shows it. */
async function takeVerdict(
  browser: Browser,
  origin: string,
  state: State,
  locale: Look['locale'],
  { language, path }: Studied['mistakes'][number],
  file: string,
) {
  const context = await browser.newContext({
    storageState: state,
    viewport: { width: 1280, height: 1400 },
    locale: locale === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await context.addCookies([{ name: 'chainrule-language', value: language, url: origin }])
  const page = await context.newPage()
  await page.goto(`${origin}/${locale}${path}`)
  await page.locator('[data-verdict=summary]').waitFor()
  // The editor decides how much room the verdict has.
  await page.locator('.monaco-editor').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  const pane = page.getByRole('region', { name: locale === 'zh' ? '结果' : 'Verdict', exact: true })
  await pane.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
  await context.close()
  console.log(file)
}

type State = Exclude<NonNullable<Parameters<Browser['newContext']>[0]>['storageState'], string | undefined>

function looks(): Look[] {
  return (['zh', 'en'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      ([1280, 390] as const).map((width) => ({ locale, scheme, width })),
    ),
  )
}

const { values } = parseArgs({
  options: { all: { type: 'string' }, verdicts: { type: 'boolean', default: false } },
})
const folder = mkdtempSync(join(tmpdir(), 'chainrule-screenshots-'))
chmodSync(folder, 0o711)
const chainrule = await startChainrule({ folder: join(folder, 'data') })
try {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...[
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    ],
  })
  const learner = await browser.newContext()
  await learner.addCookies([{ name: 'chainrule-timezone', value: 'Asia/Shanghai', url: chainrule.url }])
  const studied = await study(learner, chainrule.url, new Date())
  const state = await learner.storageState()
  const known = pictures(studied)
  const target = values.all ? resolve(values.all) : resolve(import.meta.dirname, '../../docs/screenshots')
  mkdirSync(target, { recursive: true })
  const wanted = values.verdicts
    ? []
    : values.all
      ? looks().flatMap((look) => known.map(({ name }) => ({ ...look, name })))
      : chosen
  for (const { name, ...look } of wanted) {
    const picture = known.find((each) => each.name === name)
    if (!picture) throw new Error(`There is no picture ${name}.`)
    const suffix = values.all ? `-${look.locale}-${look.scheme}-${look.width}` : ''
    await take(browser, chainrule.url, state, look, picture, join(target, `${name}${suffix}.png`))
  }
  if (!values.all) {
    for (const mistake of studied.mistakes)
      for (const locale of ['zh', 'en'] as const) {
        const file = join(target, `verdict-${mistake.name}-${locale}.png`)
        await takeVerdict(browser, chainrule.url, state, locale, mistake, file)
      }
  }
  await browser.close()
} finally {
  await chainrule.stop()
  rmSync(folder, { recursive: true, force: true })
}
