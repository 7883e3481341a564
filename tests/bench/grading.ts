/**
 * Grading: light, medium and heavy labs in the sandbox with and without its second layer, in one slot and two,
 * beside a fresh Node for each submission and `vm` without isolation; the whole way through the queue; and
 * honest people among hostile ones.
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isolationFor } from '#sandbox/isolation.ts'
import { openPool } from '#sandbox/pool.ts'
import { inFreshNode, inPool, inSlots, inVm, type Sample } from './grading/alone.ts'
import { traffic } from './grading/hostile.ts'
import { oneByOne, withWorker } from './grading/queued.ts'
import { chooseWork, type Work } from './grading/weights.ts'
import { milliseconds, percentile, type Report } from './report.ts'

const COUNT = 100
const FRESH = 8
const TRAFFIC = 300

export async function run(): Promise<Report> {
  const { work, samples } = await judgingAlone()
  const light = work.find(({ weight, language }) => weight === 'light' && language === 'typescript')
  if (light === undefined) throw new Error('no lab')
  const { queued, clean, some, many } = await withWorker(2, async () => ({
    queued: await oneByOne(light.lab, light.source, 2 * COUNT, 20),
    clean: await traffic(light.lab, light.source, TRAFFIC, 0),
    some: await traffic(light.lab, light.source, TRAFFIC, 0.05),
    many: await traffic(light.lab, light.source, TRAFFIC, 0.2),
  }))
  const { layer } = await isolationFor('local')
  return {
    rows: [
      ...samples.map(({ name, ms, gradesPerSecond }) => row(name, ms, gradesPerSecond)),
      row('submit → verdict stored, light', queued),
      ...[clean, some, many].map(({ share, ms, gradesPerSecond, wrong, hostile }) => ({
        ...row(`four people, ${Math.round(100 * share)} % hostile`, ms, gradesPerSecond),
        ...{ hostile, 'honest results wrong': wrong },
      })),
    ],
    notes: [
      ...work.map(({ weight, lab, language }) => `${weight}: ${lab} (${language})`),
      `Second layer here: ${layer.walls === null ? `none, without ${layer.missing.join(', ')}` : `${layer.walls.identity}${layer.cgroups ? ', control group' : ''}`}.`,
      'PostgreSQL, web side and worker run on this machine too. “four people” send one after the other each, two slots.',
      'Targets on 2 cores: judging a light lab ≤ 12 ms p50 and ≤ 25 ms p95, ≥ 150 grades/s; submit → verdict stored ≤ 25 ms p50 and ≤ 60 ms p95; with 5 % hostile no wrong result and at least half the throughput.',
    ],
  }
}

async function judgingAlone(): Promise<{ work: Work[]; samples: Sample[] }> {
  const samples: Sample[] = []
  const file = join(tmpdir(), `chainrule-bench-${process.pid}.ts`)
  const walled = await openPool({ slots: 2 })
  const bare = await openPool({ slots: 1, layer: { walls: null, cgroups: null, missing: [], wanting: [] } })
  try {
    const work = await chooseWork(walled)
    for (const one of work) {
      const name = `${one.weight} ${one.language}`
      samples.push(await inPool(`${name}, sandbox`, one, walled, COUNT))
      samples.push(await inPool(`${name}, sandbox without second layer`, one, bare, COUNT))
      samples.push(await inSlots(`${name}, sandbox, two at once`, one, walled, 2, 2 * COUNT))
      if (one.language !== 'typescript') continue
      samples.push(await inVm(`${name}, vm, no isolation`, one, COUNT))
      samples.push(await inFreshNode(`${name}, fresh Node each`, one, FRESH, file))
    }
    return { work, samples }
  } finally {
    rmSync(file, { force: true })
    await Promise.all([walled.close(), bare.close()])
  }
}

function row(name: string, ms: readonly number[], gradesPerSecond = 1000 / mean(ms)) {
  return {
    name,
    'p50 ms': milliseconds(percentile(ms, 0.5)),
    'p95 ms': milliseconds(percentile(ms, 0.95)),
    'p99 ms': milliseconds(percentile(ms, 0.99)),
    'grades/s': Math.round(10 * gradesPerSecond) / 10,
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
