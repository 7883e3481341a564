/** Properties that many labs share, for authors. Each is measured relative to the size of what it adds up. */
import { Tensor } from '#engine/tensor.ts'
import { maxAbs } from './elements.ts'
import type { Inputs, Property } from './lab.ts'

/** Rounding in any right formula stays far below this; a missing term far above. */
const RELATIVE = 1e-7

/**
 * `output` sums to 0 over `axes`, relative to the sum of its sizes.
 *
 * @param axesText the axes as the statement names them, e.g. `b, h, w`
 */
export function sumsToZero(
  output: string,
  axes: readonly number[],
  axesText: string,
  regimes: readonly string[],
): Property {
  return {
    output,
    name: 'sums-to-zero',
    recipe: { make: 'sumsToZero', given: [output, [...axes], axesText, [...regimes]] },
    params: { axes: axesText },
    regimes,
    measure({ outputs }) {
      const tensor = present(outputs[output], output)
      const size = maxAbs(tensor.abs().sum(axes))
      return { measured: size === 0 ? 0 : maxAbs(tensor.sum(axes)) / size, lower: 0, upper: RELATIVE }
    },
  }
}

/**
 * `output` is linear in `input`: f(αu + βv) = α f(u) + β f(v), with u as drawn, v drawn anew and
 * mixed so that signs differ from u's. A mask made from the sign of an upstream gradient fails it.
 */
export function linearIn(output: string, input: string, regimes: readonly string[]): Property {
  const [alpha, beta] = [0.6, -1.7]
  return {
    output,
    name: 'linear',
    recipe: { make: 'linearIn', given: [output, input, [...regimes]] },
    params: { input },
    regimes,
    probe(values, random) {
      const u = tensorIn(values, input)
      const v = random.normal(u.shape)
      return [
        { ...values, [input]: v },
        { ...values, [input]: u.mul(alpha).add(v.mul(beta)) },
      ]
    },
    measure({ outputs, probes }) {
      const [ofV, ofMix] = probes.map((probe) => present(probe.outputs[output], output))
      const want = present(outputs[output], output).mul(alpha).add(present(ofV, output).mul(beta))
      const size = Math.max(maxAbs(want), Number.MIN_VALUE)
      return { measured: maxAbs(present(ofMix, output).sub(want)) / size, lower: 0, upper: RELATIVE }
    },
  }
}

export function tensorIn(inputs: Inputs, name: string): Tensor {
  const value = inputs[name]
  if (value instanceof Tensor) return value
  throw new Error(`${name} is no tensor of the lab's cases`)
}

export function present(tensor: Tensor | undefined, output: string): Tensor {
  if (!tensor) throw new Error(`the lab has no result ${output}`)
  return tensor
}
