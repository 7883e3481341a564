/** Properties that can be made again elsewhere: by the name of what makes them, and what it was given. */
import { z } from 'zod'
import type { Property } from './lab.ts'
import { linearIn, sumsToZero } from './properties.ts'

export const PropertyRecipe = z.discriminatedUnion('make', [
  z.object({
    make: z.literal('sumsToZero'),
    given: z.tuple([z.string(), z.array(z.int()), z.string(), z.array(z.string())]),
  }),
  z.object({ make: z.literal('linearIn'), given: z.tuple([z.string(), z.string(), z.array(z.string())]) }),
])
export type PropertyRecipe = z.infer<typeof PropertyRecipe>

export function propertyOf(recipe: PropertyRecipe): Property {
  return recipe.make === 'linearIn' ? linearIn(...recipe.given) : sumsToZero(...recipe.given)
}
