/** The contract of `lab.ts` (grader/checks/lab.ts) as zod: what is checked when a lab is loaded. */
import { z } from 'zod'
import type { KinkRule, Lab, ParameterType, Property, Regime } from '#checks/lab.ts'
import { PropertyRecipe } from '#checks/recipes.ts'
import { CardId, Slug } from './schema.ts'

const Name = z.string().regex(/^[A-Za-z_$][\w$]*$/, 'use an identifier')

function functionLike<T>(what: string) {
  return z.custom<T>((value) => typeof value === 'function', `${what} must be a function`)
}

const PARAMETER_TYPES = [
  'tensor',
  'integers',
  'tensors',
  'number',
  'integer',
  'boolean',
  'string',
  'generator',
] as const satisfies readonly ParameterType[]

const Tolerance = z.strictObject({ atol: z.number().nonnegative(), rtol: z.number().nonnegative() })

const RegimeContract = z.strictObject({
  name: Slug.describe('`regime.<name>` in grader/messages'),
  visibility: z.enum(['public', 'hidden']),
  count: z.int().positive(),
  ordinary: z.boolean(),
  draw: functionLike<Regime['draw']>('draw'),
  kind: z.enum(['value', 'stability']).optional(),
  tolerance: Tolerance.optional(),
  kink: z.strictObject({ bounds: functionLike<KinkRule['bounds']>('bounds') }).optional(),
})

const PropertyContract = z.strictObject({
  output: Name,
  name: Slug.describe('`property.<name>` in grader/messages'),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  regimes: z.array(Slug).min(1).optional(),
  probe: functionLike<NonNullable<Property['probe']>>('probe').optional(),
  applies: functionLike<NonNullable<Property['applies']>>('applies').optional(),
  recipe: PropertyRecipe.optional(),
  measure: functionLike<Property['measure']>('measure'),
})

/** The plain part by value, the functions by being there; and what must agree between them. */
export const LabContract = z
  .strictObject({
    id: Slug,
    topic: Slug,
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    minutes: z.int().positive(),
    prerequisites: z.array(Slug),
    cards: z.array(CardId).min(1),
    entry: Name,
    parameters: z
      .array(
        z.strictObject({
          name: Name,
          type: z.enum(PARAMETER_TYPES),
          axes: z.array(z.string().min(1)).optional(),
        }),
      )
      .min(1),
    results: z.array(Name).min(1),
    lists: z.array(Name).optional(),
    withheld: z.array(Name),
    limits: z.strictObject({ cpuMs: z.int().positive(), wallMs: z.int().positive() }).optional(),
    forward: functionLike<Lab['forward']>('forward'),
    gradient: z
      .strictObject({ upstream: Name.optional(), through: Name.optional(), of: z.record(Name, Name) })
      .optional(),
    shapes: functionLike<NonNullable<Lab['shapes']>>('shapes').optional(),
    regimes: z.array(RegimeContract).min(1),
    properties: z.array(PropertyContract),
    tolerance: Tolerance.partial().extend({ floor: z.number().nonnegative().optional() }).optional(),
  })
  .superRefine((lab, context) => {
    const fail = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    const noResult = Object.keys(lab.gradient?.of ?? {}).filter((name) => !lab.results.includes(name))
    if (noResult.length > 0) fail('gradient', `there is no result ${noResult.join(', ')}`)
    const noList = (lab.lists ?? []).filter((name) => !lab.results.includes(name))
    if (noList.length > 0) fail('lists', `there is no result ${noList.join(', ')}`)
    if (lab.parameters.filter(({ type }) => type === 'generator').length > 1)
      fail('parameters', 'one source of random numbers is enough')
    if (!lab.regimes.some(({ ordinary }) => ordinary))
      fail('regimes', 'one must be ordinary: it sets the scale')
    if (!lab.regimes.some(({ visibility }) => visibility === 'public')) fail('regimes', 'one must be public')
    for (const { output, name, regimes = [] } of lab.properties) {
      if (!lab.results.includes(output)) fail('properties', `${name}: there is no result ${output}`)
      const unknown = regimes.filter((regime) => !lab.regimes.some((known) => known.name === regime))
      if (unknown.length > 0) fail('properties', `${name}: there is no regime ${unknown.join(', ')}`)
    }
  }) satisfies z.ZodType<Lab>
