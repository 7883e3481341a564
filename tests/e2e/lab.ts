/** A lab's page, as a person uses it. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { catalog } from '#labs/catalog.ts'
import { type MisconceptionWords, selectOptionalMisconception } from '#labs/load-lab.ts'
import { type Locale, words } from './words.ts'

export interface LabPage {
  readonly statement: Locator
  readonly code: Locator
  readonly verdict: Locator
  /** What became of the draft. */
  readonly draft: Locator
  /** The person's submissions to this lab, the newest first. */
  readonly history: Locator
  /** Replaces the code by pasting. */
  write(source: string): Promise<void>
  /** Types after the last character, as the editor sees it: with its completion and closing brackets. */
  type(text: string): Promise<void>
  run(): Promise<void>
  submit(): Promise<void>
  /** Waits for the next verdict's first line. @param badge its name in the messages */
  expectVerdict(badge: 'passed' | 'runPassed' | 'failed'): Promise<void>
}

export const LAB = 'lrelu-backward'
/** What a submission to it may take, in TypeScript. */
export const ALLOWED_MS = 250

export function labTitle(locale: Locale, id = LAB): string {
  const lab = catalog().labs.get(id)
  if (!lab) throw new Error(`There is no lab ${id}.`)
  return lab.title[locale]
}

/** The lab that `page` shows. */
export function onLab(page: Page, locale: Locale): LabPage {
  const t = words(locale)
  const region = (name: 'statement' | 'code' | 'verdict') =>
    page.getByRole('region', { name: t(`lab.pane.${name}`), exact: true })
  const statement = region('statement')
  const code = region('code')
  const verdict = region('verdict')
  const focus = async () => {
    // Monaco calls itself `code`; before it is there the editor is a plain text area.
    await expect(code.getByRole('code')).toBeVisible()
    await code.click()
  }
  return {
    statement,
    code,
    verdict,
    draft: page.getByRole('status').filter({
      hasText: new RegExp(
        [t('lab.draft.saving'), t('lab.draft.offline'), t('lab.draft.saved', { time: '' })].join('|'),
      ),
    }),
    history: page
      .getByRole('list')
      .filter({
        has: page.getByRole('link', {
          name: new RegExp(`${t('lab.history.run')}|${t('lab.history.submit')}`),
        }),
      })
      .getByRole('link'),
    async write(source) {
      await focus()
      await page.keyboard.press('ControlOrMeta+A')
      if (source === '') return page.keyboard.press('Delete')
      await page.evaluate((text) => navigator.clipboard.writeText(text), source)
      await page.keyboard.press('ControlOrMeta+V')
      const lines = source.trimEnd().split('\n')
      await expect(code).toContainText((lines.at(-1) ?? '').slice(0, 200))
    },
    async type(text) {
      await focus()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type(text)
    },
    run: () => page.getByRole('button', { name: t('lab.run.button'), exact: true }).click(),
    submit: () => page.getByRole('button', { name: t('lab.submit.button'), exact: true }).click(),
    async expectVerdict(badge) {
      await expect(verdict.getByText(new RegExp(`^[✓✗] ${t(`verdict.badge.${badge}`)}$`))).toBeVisible()
    },
  }
}

/** Opens a lab by its address and waits until it can be written in. */
export async function openLab(page: Page, locale: Locale, id = LAB): Promise<LabPage> {
  await page.goto(`/${locale}/labs/${id}`)
  const lab = onLab(page, locale)
  await expect(lab.code.getByRole('code')).toBeVisible()
  return lab
}

/** Solutions of `lrelu-backward`. */
export const solutions = {
  right: body('return dy.mul(np.where(z.greater(0), 1, a))'),
  /** A mistake that the lab knows, see `zeroLeftSideWords`. */
  zeroLeftSide: body('return np.where(z.greater(0), dy, 0)'),
  /** Keeps the grader busy until its time is up. */
  endless: body('while (true) {}'),
}

/** The entry of `lrelu-backward` with `lines` as its body, which begin in column 3 of line 2. */
export function body(...lines: string[]): string {
  const inner = lines.map((line) => `  ${line}\n`).join('')
  return `export function lreluBackward(dy: Tensor, z: Tensor, a: number): Tensor {\n${inner}}\n`
}

/** Goes to the next error that the editor marks, as F8 does, until it is the one with these words. */
export async function expectError(page: Page, lab: LabPage, text: string): Promise<void> {
  // The language service takes its time; before it answers there is no error to go to.
  await expect(async () => {
    await page.keyboard.press('F8')
    await expect(lab.code.getByRole('alert')).toContainText(text, { timeout: 1000 })
  }).toPass()
}

/** Waits for a suggestion of the editor, asks for it where it does not come by itself, and closes the list. */
export async function expectCompletion(page: Page, lab: LabPage, name: RegExp): Promise<void> {
  const option = lab.code.getByRole('option', { name })
  await expect(async () => {
    if (!(await option.isVisible())) await page.keyboard.press('Control+Space')
    await expect(option).toBeVisible({ timeout: 3000 })
  }).toPass()
  await page.keyboard.press('Escape')
}

/** What the lab says about the mistake of `solutions.zeroLeftSide`. */
export async function zeroLeftSideWords(): Promise<MisconceptionWords> {
  const known = await selectOptionalMisconception(LAB, 'zero-left-side')
  if (known === null) throw new Error('The lab no longer knows the mistake zero-left-side.')
  return known
}
