/** The labs that grading is measured on: the lightest, the one in the middle and the heaviest of the curriculum. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PreparedLab, prepareLab } from '#checks/prepare.ts'
import { catalog, contentRoot } from '#labs/catalog.ts'
import { labIds, loadLab } from '#labs/load-lab.ts'
import type { SandboxPool } from '#sandbox/pool.ts'
import type { Language } from '#verdict'
import { judgeOnce } from './judge-once.ts'

export interface Work {
  readonly weight: 'light' | 'medium' | 'heavy'
  readonly lab: string
  readonly language: Language
  readonly prepared: PreparedLab
  /** The reference, which passes. */
  readonly source: string
}

const TRIES = 4

/** @param languages those that are judged on this machine; a lab without a reference in one is left out there */
export async function chooseWork(pool: SandboxPool): Promise<Work[]> {
  const timed: { id: string; prepared: PreparedLab; source: string; ms: number }[] = []
  for (const id of labIds()) {
    const { lab, hash, misconceptions, reference: source } = await loadLab(id)
    const prepared = prepareLab(lab, hash, misconceptions)
    const times: number[] = []
    for (let i = 0; i < TRIES; i++)
      times.push(await judgeOnce(prepared, { language: 'typescript', source }, pool.open))
    timed.push({ id, prepared, source, ms: Math.min(...times) })
  }
  timed.sort((a, b) => a.ms - b.ms)
  const places = { light: 0, medium: Math.floor(timed.length / 2), heavy: timed.length - 1 } as const
  return (['light', 'medium', 'heavy'] as const).flatMap((weight): Work[] => {
    const one = timed[places[weight]]
    if (one === undefined) return []
    const { id: lab, prepared } = one
    const python = pythonReference(lab)
    const typescript: Work = { weight, lab, language: 'typescript', prepared, source: one.source }
    return python === null
      ? [typescript]
      : [typescript, { ...typescript, language: 'python', source: python }]
  })
}

function pythonReference(id: string): string | null {
  const file = join(contentRoot(), catalog().labs.get(id)?.topic ?? '', id, 'reference.py')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
