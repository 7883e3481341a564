/**
 * A lab's public cases, made ready to be judged where the lab itself must not go: inputs, expected values and the record
 * of its forward's slopes, no function of it. Who holds them can tell a right solution from a wrong one on these cases,
 * and has neither the reference nor a hidden case.
 */
import { z } from 'zod'
import { LENGTHS } from '#engine/probing.ts'
import type { RecordedSlope } from '#engine/recorded-slopes.ts'
import { Tensor } from '#engine/tensor.ts'
import type { PreparedCase, Probed, Wanted } from './cases.ts'
import { isDifferentiated, recordGradient } from './gradient.ts'
import type { Lab, Regime } from './lab.ts'
import {
  mapped,
  PackedInput,
  PackedTensor,
  packInputs,
  packTensor,
  packTensors,
  unpackInputs,
  unpackTensor,
  unpackTensors,
} from './packed.ts'
import type { PreparedLab } from './prepare.ts'
import { PropertyRecipe, propertyOf } from './recipes.ts'
import { baseName } from './results.ts'

const Shape = z.array(z.int().nonnegative())

const PackedWanted = z.object({
  expected: z.record(z.string(), PackedTensor),
  free: z.record(z.string(), z.union([Shape, z.array(Shape), z.null()])),
})

const PackedCase = z.object({
  id: z.string(),
  regime: z.object({
    name: z.string(),
    ordinary: z.boolean(),
    kind: z.enum(['value', 'stability']).optional(),
    kinked: z.boolean(),
  }),
  values: z.record(z.string(), PackedInput),
  wanted: PackedWanted,
  /** At kinks: what is between is right. */
  bounds: z.record(z.string(), z.object({ lower: PackedTensor, upper: PackedTensor })),
  scales: z.record(z.string(), z.number()),
  tolerance: z.object({ atol: z.number(), rtol: z.number() }),
  upstream: PackedTensor.nullable(),
  /** For each input that is differentiated: [ray, step length, {@link SLOPES}]. */
  slopes: z.record(z.string(), PackedTensor).nullable(),
  properties: z.array(
    z.object({
      recipe: PropertyRecipe,
      values: z.array(z.record(z.string(), PackedInput)),
      wanted: z.array(PackedWanted),
    }),
  ),
})
type PackedCase = z.infer<typeof PackedCase>

const SLOPES = ['wide', 'narrow', 'wideBend', 'narrowBend', 'size', 'exact'] as const

export const PublicCases = z.object({
  hash: z.string(),
  lab: z.object({
    id: z.string(),
    topic: z.string(),
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    minutes: z.number(),
    prerequisites: z.array(z.string()),
    cards: z.array(z.string()),
    entry: z.string(),
    parameters: z.array(
      z.object({
        name: z.string(),
        type: z.enum([
          'tensor',
          'integers',
          'tensors',
          'number',
          'integer',
          'boolean',
          'string',
          'generator',
        ]),
        axes: z.array(z.string()).optional(),
      }),
    ),
    results: z.array(z.string()),
    lists: z.array(z.string()).optional(),
    withheld: z.array(z.string()),
    limits: z.object({ cpuMs: z.number(), wallMs: z.number() }).optional(),
    gradient: z
      .object({
        upstream: z.string().optional(),
        through: z.string().optional(),
        of: z.record(z.string(), z.string()),
      })
      .optional(),
  }),
  cases: z.array(PackedCase),
})
export type PublicCases = z.infer<typeof PublicCases>

/** @returns null for a lab one of whose properties only its author's own code can measure */
export function packLab({ lab, hash, cases }: PreparedLab): PublicCases | null {
  const wanted = cases.filter(({ visibility }) => visibility === 'public')
  if (wanted.some(({ properties }) => properties.some(({ property }) => property.recipe === undefined)))
    return null
  const { id, topic, difficulty, minutes, entry, limits, gradient } = lab
  return {
    hash,
    lab: {
      ...{ id, topic, difficulty, minutes, entry, gradient },
      ...(limits && { limits }),
      prerequisites: [...lab.prerequisites],
      cards: [...lab.cards],
      parameters: lab.parameters.map(({ axes, ...rest }) => (axes ? { ...rest, axes: [...axes] } : rest)),
      results: [...lab.results],
      ...(lab.lists && { lists: [...lab.lists] }),
      withheld: [...lab.withheld],
    },
    cases: wanted.map((one) => packCase(lab, one)),
  }
}

/** Ready to judge in mode `run`, and in no other: of hidden cases and known mistakes it knows nothing. */
export function unpackLab({ hash, lab: packed, cases }: PublicCases): PreparedLab {
  const lab: Lab = { ...packed, forward: absent, regimes: [], properties: [] }
  return { lab, hash, cases: cases.map((one) => unpackCase(lab, one)), rivals: async () => [] }
}

function packCase(lab: Lab, prepared: PreparedCase): PackedCase {
  const { id, regime, values, wanted, tolerance, upstream } = prepared
  const bounds = Object.keys(wanted.expected).flatMap((output) => {
    const found = prepared.truth(output).bounds
    return found
      ? [[output, { lower: packTensor(found.lower), upper: packTensor(found.upper) }] as const]
      : []
  })
  return {
    id,
    regime: {
      name: regime.name,
      ordinary: regime.ordinary,
      ...(regime.kind && { kind: regime.kind }),
      kinked: regime.kink !== undefined,
    },
    values: packInputs(values),
    wanted: packWanted(wanted),
    bounds: Object.fromEntries(bounds),
    scales: Object.fromEntries(lab.results.map((result) => [result, prepared.scaleOf(result)])),
    tolerance: { ...tolerance },
    upstream: upstream && packTensor(upstream),
    slopes: isDifferentiated(lab, prepared) ? packSlopes(recordGradient(lab, prepared)) : null,
    properties: prepared.properties.map(packProperty),
  }
}

function unpackCase(lab: Lab, packed: PackedCase): PreparedCase {
  const { id, scales, tolerance } = packed
  const { kinked, ...rest } = packed.regime
  const regime: Regime = {
    ...rest,
    visibility: 'public',
    count: 1,
    draw: absent,
    ...(kinked && { kink: { bounds: absent } }),
  }
  const values = unpackInputs(packed.values)
  const wanted = unpackWanted(packed.wanted)
  const bounds = mapped(packed.bounds, ({ lower, upper }) => ({
    lower: unpackTensor(lower),
    upper: unpackTensor(upper),
  }))
  const scaleOf = (result: string) => scales[result] ?? 0
  return {
    ...{ id, regime, values, wanted, tolerance, scaleOf },
    visibility: 'public',
    inputs: Object.fromEntries(lab.parameters.map(({ name }) => [name, values[name] ?? absent()])),
    expected: wanted.expected,
    upstream: packed.upstream && unpackTensor(packed.upstream),
    recorded: packed.slopes && unpackSlopes(packed.slopes),
    properties: packed.properties.map(({ recipe, values: further, wanted: wants }): Probed => {
      const inputs = further.map(unpackInputs)
      return {
        property: propertyOf(recipe),
        values: inputs,
        inputs: inputs.map((each) =>
          Object.fromEntries(lab.parameters.map(({ name }) => [name, each[name] ?? absent()])),
        ),
        wanted: wants.map(unpackWanted),
      }
    }),
    truth(output) {
      const expected = wanted.expected[output] ?? absent()
      return { expected, bounds: bounds[output] ?? null, scale: scaleOf(baseName(output)) }
    },
  }
}

function packProperty({ property, values, wanted }: Probed): PackedCase['properties'][number] {
  return {
    recipe: property.recipe ?? absent(),
    values: values.map(packInputs),
    wanted: wanted.map(packWanted),
  }
}

function packWanted({ expected, free }: Wanted): PackedCase['wanted'] {
  return {
    expected: packTensors(expected),
    free: z.record(z.string(), z.union([Shape, z.array(Shape), z.null()])).parse(free),
  }
}

function unpackWanted({ expected, free }: PackedCase['wanted']): Wanted {
  return { expected: unpackTensors(expected), free }
}

/** Rays come in order, each with every step length. */
function packSlopes(recorded: readonly RecordedSlope[]): Record<string, PackedTensor> {
  const byParameter = Object.groupBy(recorded, ({ parameter }) => parameter)
  return mapped(byParameter, (slopes = []) => {
    const numbers = slopes.flatMap((slope) => SLOPES.map((name) => slope[name]))
    const shape = [slopes.length / LENGTHS.length, LENGTHS.length, SLOPES.length]
    return packTensor(new Tensor(Float64Array.from(numbers), shape))
  })
}

function unpackSlopes(packed: Readonly<Record<string, PackedTensor>>): RecordedSlope[] {
  return Object.entries(packed).flatMap(([parameter, tensor]) => {
    const { data, shape } = unpackTensor(tensor)
    return Array.from({ length: shape[0] ?? 0 }, (_, ray) =>
      LENGTHS.map((length, i): RecordedSlope => {
        const at = (name: (typeof SLOPES)[number]) =>
          data[(ray * LENGTHS.length + i) * SLOPES.length + SLOPES.indexOf(name)] ?? Number.NaN
        return {
          ...{ parameter, ray, length },
          ...{ wide: at('wide'), narrow: at('narrow'), wideBend: at('wideBend') },
          ...{ narrowBend: at('narrowBend'), size: at('size'), exact: at('exact') },
        }
      }),
    ).flat()
  })
}

/** In the place of everything that stays where the lab is. */
function absent(): never {
  throw new Error('the public cases hold nothing of the lab itself')
}
