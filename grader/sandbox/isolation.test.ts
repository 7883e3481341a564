import { afterEach, describe, expect, test } from 'vitest'
import { tensor } from '#engine/tensor.ts'
import { isolationFor, layerHere, ROOT } from './isolation.ts'
import { findLayer } from './layer/layer.ts'
import { openPool } from './pool.ts'
import { SandboxFault } from './session.ts'

const { PATH } = process.env
afterEach(() => {
  process.env.PATH = PATH
})

const here = await layerHere()
const full = { walls: null, cgroups: null, missing: [], wanting: [] }

describe('without bubblewrap', () => {
  test('strict does not start, and says what to install', async () => {
    process.env.PATH = ''
    const layer = await findLayer(ROOT)
    const refused = isolationFor('strict', layer)
    await expect(refused).rejects.toThrow(SandboxFault)
    await expect(refused).rejects.toThrow(/bubblewrap/)
  })

  test('local goes on, and says in one line what it goes without', async () => {
    process.env.PATH = ''
    const { notice } = await isolationFor('local', await findLayer(ROOT))
    expect(notice).toMatch(/^sandbox: local mode, without .*bubblewrap.*only code you trust/)
    expect(notice).not.toContain('\n')
  })
})

test('strict names every part that is missing', async () => {
  const layer = { ...full, missing: ['namespaces', 'a filter'] }
  await expect(isolationFor('strict', layer)).rejects.toThrow('missing: namespaces, a filter')
})

test('a missing control group is told and does not keep strict from starting', async () => {
  const { notice } = await isolationFor('strict', { ...full, wanting: ['a memory limit'] })
  expect(notice).toBe('sandbox: strict mode, without a memory limit')
})

// Where the layer cannot be had there is no strict pool to open; the tests above say how it refuses.
test.skipIf(here.walls === null)('a strict pool judges behind the walls', async () => {
  const pool = await openPool({ mode: 'strict' })
  try {
    const opened = await pool.open({
      language: 'typescript',
      source: 'export const f = (x: Tensor) => x.mul(2)',
      entry: 'f',
      parameters: [{ name: 'x', type: 'tensor' }],
      results: ['y'],
      withheld: [],
      limits: { cpuMs: 1000, wallMs: 3000, memoryMb: 64 },
    })
    if (!opened.ok) throw new Error(opened.failure.code)
    const [outcome] = await opened.session.call([{ x: tensor([1, 2]) }])
    await opened.session.close()
    expect(outcome?.ok && outcome.results.y?.toArray()).toEqual([2, 4])
  } finally {
    await pool.close()
  }
})
