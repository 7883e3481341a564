/**
 * Run in the browser and the grader's own run of the same code say the same: on solutions, on every known mistake and on
 * programs that attack whoever runs them.
 */
import { groupChecks } from '#app/_ui/verdict/checks-by-id.ts'
import { judge } from '#checks/judge.ts'
import { type PreparedLab, prepareLab } from '#checks/prepare.ts'
import { loadLab } from '#labs/load-lab.ts'
import { renderCheckName, renderMessage } from '#messages/render.ts'
import { openPool, type SandboxPool } from '#sandbox/pool.ts'
import type { Verdict } from '#verdict'
import { allAttacks } from '../attacks/attack.ts'
import { type LabPage, openLab } from './lab.ts'
import { expect, test } from './test.ts'
import { words } from './words.ts'

const t = words('en')

interface Program {
  readonly name: string
  readonly source: string
}

/** The lab's own programs. A misconception's file begins with words about it, which no learner writes. */
async function programsOf(lab: string): Promise<Program[]> {
  const { reference, starter, misconceptions } = await loadLab(lab)
  return [
    { name: 'reference', source: reference },
    { name: 'starter', source: starter },
    ...misconceptions.map(({ name, source }) => ({
      name,
      source: source.slice(source.indexOf('export function')),
    })),
  ]
}

/** Attacks on integrity that need no help of the clock or the memory; CHAINRULE_ALL_ATTACKS tries all of them. */
function attacks(): Program[] {
  const all = allAttacks().filter(
    ({ kind, lab, language }) =>
      (kind === 'integrity' || kind === 'escape') && lab === 'lrelu-backward' && language === 'typescript',
  )
  return process.env.CHAINRULE_ALL_ATTACKS ? all : all.filter((_, i) => i % 4 === 0)
}

/** Each has a deadline of its own: the browser's is by the clock, and only its reader waits for it. */
const withoutDeadline = (summary: string) => summary.replace(/after \d+ ms/, 'after its deadline')

/** What of a verdict a page shows that does not depend on who ran the code. */
interface Shown {
  readonly summary: string
  readonly checks: readonly string[]
}

function shownBy(verdict: Verdict): Shown {
  const checks = groupChecks(verdict.checks).map((group) => {
    const name = renderCheckName(group, 'en')
    return `${t(`verdict.status.${group.status}`)} ${name} ${group.passed}/${group.total}`
  })
  return { summary: withoutDeadline(renderMessage(verdict.summary, 'en')), checks: checks.sort() }
}

async function shownOn(lab: LabPage, source: string): Promise<Shown> {
  await lab.write(source)
  await lab.run()
  await expect(lab.verdict.getByText(t('lab.run.running'))).toBeHidden({ timeout: 90_000 })
  const summary = await lab.verdict.locator('[data-verdict="summary"]').textContent()
  const checks = await lab.verdict
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('aria-label') ?? ''))
  return { summary: withoutDeadline(summary?.trim() ?? ''), checks: checks.sort() }
}

let pool: SandboxPool

test.beforeAll(async () => {
  pool = await openPool({ slots: 1, mode: 'local' })
})
test.afterAll(() => pool.close())

async function byGrader(prepared: PreparedLab, source: string): Promise<Verdict> {
  return judge(prepared, { language: 'typescript', source, mode: 'run' }, pool.open, {
    seed: 'any',
    now: () => performance.now(),
  })
}

for (const id of ['lrelu-backward', 'bn-backward-bhw']) {
  test(`browser and grader agree on the programs of ${id}`, async ({ page }) => {
    test.slow()
    const { lab, hash, misconceptions } = await loadLab(id)
    const prepared = prepareLab(lab, hash, misconceptions)
    const programs = [...(await programsOf(id)), ...(id === 'lrelu-backward' ? attacks() : [])]
    const open = await openLab(page, 'en', id)
    const apart: unknown[] = []
    for (const { name, source } of programs) {
      const [here, there] = [await shownOn(open, source), shownBy(await byGrader(prepared, source))]
      if (JSON.stringify(here) !== JSON.stringify(there)) apart.push({ name, here, there })
    }
    expect(apart).toEqual([])
  })
}
