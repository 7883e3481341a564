import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** A script that leaves what a module exports in the global `library`. */
async function bundle(source: string, minify = false): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify,
    format: 'iife',
    globalName: 'library',
    target: 'es2024',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

const learners = `
  export * as np from './np.ts'
  export * from './tensor.ts'
`
const everything = `
  export * as np from './np.ts'
  export * as nn from './nn.ts'
  export * from './tensor.ts'
  export * from './autodiff.ts'
  export * from './check-gradient.ts'
  export * from './random.ts'
  export { EngineError } from './error.ts'
`

test('the engine runs in a realm that has nothing but the language', async () => {
  const program = `${await bundle(everything)}
    const { np, nn, grad, generator, checkGradient, tensor } = library
    const x = generator(1).normal([3, 4])
    const upstream = np.ones([3, 4])
    const f = ({ x }) => nn.gelu(x)
    const gradients = { x: grad((v) => nn.gelu(v).sum())(x) }
    checkGradient(f, { point: { x }, gradients, upstream }, { random: generator(2) }).status`
  expect(runInNewContext(program, Object.create(null))).toBe('passed')
})

test("the learner's library gives no way to differentiate", async () => {
  const program = `${await bundle(learners)}
    const seen = new Set()
    const names = []
    const visit = (value) => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return
      seen.add(value)
      for (const key of Reflect.ownKeys(value)) {
        names.push(String(key))
        const { value: inner } = Object.getOwnPropertyDescriptor(value, key)
        if (!ArrayBuffer.isView(value)) visit(inner)
      }
    }
    visit(library.np); visit(library.Tensor.prototype); visit(library.tensor([1]))
    names.join(' ')`
  const names = String(runInNewContext(program, Object.create(null))).split(' ')
  expect(names).toContain('matmul')
  expect(
    names.filter((name) => /^(grad|vjp|jvp|pullback|listen|record|differentiable)$/i.test(name)),
  ).toEqual([])
})

test('everything fits into 64 KiB minified', async () => {
  expect((await bundle(everything, true)).length).toBeLessThanOrEqual(64 * 1024)
})
