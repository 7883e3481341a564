import { describe, expect, test } from 'vitest'
import { labIds, loadLab } from '#labs/load-lab.ts'
import { openInProcess } from '../../tests/fixtures/in-process.ts'
import { judge } from './judge.ts'
import { unpackTensor } from './packed.ts'
import { type PreparedLab, prepareLab } from './prepare.ts'
import { PublicCases, packLab, unpackLab } from './public-cases.ts'

const options = { seed: 'any', now: () => 0 }

/** Through JSON, as a browser gets it. */
function shipped(prepared: PreparedLab): { text: string; lab: PreparedLab } | null {
  const packed = packLab(prepared)
  if (packed === null) return null
  const text = JSON.stringify(packed)
  return { text, lab: unpackLab(PublicCases.parse(JSON.parse(text))) }
}

describe.each(labIds())('%s', (id) => {
  test('public cases that were shipped judge every solution at hand as the lab itself does', async () => {
    const { lab, hash, reference, starter, misconceptions } = await loadLab(id)
    const prepared = prepareLab(lab, hash, [])
    const copy = shipped(prepared)
    if (copy === null) return expect(lab.properties.some(({ recipe }) => recipe === undefined)).toBe(true)
    for (const source of [reference, starter, ...misconceptions.map((one) => one.source)]) {
      const submission = { language: 'typescript', source, mode: 'run' } as const
      const direct = await judge(prepared, submission, openInProcess, options)
      expect(await judge(copy.lab, submission, openInProcess, options)).toEqual(direct)
    }
  })

  test('nothing of a hidden case or a solution is shipped', async () => {
    const { lab, hash, reference, misconceptions } = await loadLab(id)
    const prepared = prepareLab(lab, hash, [])
    const copy = shipped(prepared)
    if (copy === null) return
    const hidden = prepareLab(
      { ...lab, regimes: lab.regimes.map((regime) => ({ ...regime, visibility: 'public' })) },
      hash,
      [],
    )
    const all = shipped(hidden)
    // Properties that only the lab can measure may be asked of hidden cases alone.
    const cases = all === null ? [] : PublicCases.parse(JSON.parse(all.text)).cases
    for (const { values } of cases.slice(copy.lab.cases.length)) {
      for (const value of Object.values(values)) {
        // Labels, zeros and ones may be anywhere; what was drawn is long, and nowhere twice.
        const drawn = 'bytes' in value && unpackTensor(value).data.some((x) => String(x).length > 12)
        if ('bytes' in value && drawn) expect(copy.text).not.toContain(value.bytes)
      }
    }
    for (const source of [reference, ...misconceptions.map((one) => one.source)])
      for (const line of source.split('\n').filter((text) => text.trim().length > 30))
        expect(copy.text).not.toContain(line.trim())
    // A mistake may be called like the kind of case that shows it, which is no secret.
    const regimes = new Set(lab.regimes.map(({ name }) => name))
    for (const { name } of misconceptions)
      if (!regimes.has(name)) expect(copy.text).not.toContain(`"${name}"`)
  })
})

test('a lab with a property that only its author can measure is not shipped', async () => {
  const { lab, hash } = await loadLab('lrelu-backward')
  const own = { output: 'dz', name: 'own', measure: () => ({ measured: 0, lower: 0, upper: 0 }) }
  expect(packLab(prepareLab({ ...lab, properties: [...lab.properties, own] }, hash, []))).toBeNull()
})
