/** Every differentiable operation with inputs to try it on, for the tests that hold for all of them. */
import { movements, products, reductions } from './arrays.ts'
import { activations, elementwise } from './elementwise.ts'
import { losses } from './losses.ts'
import { normalizations, windows } from './networks.ts'
import { rarities } from './rare.ts'
import type { Operation } from './trial.ts'

export const operations: readonly Operation[] = [
  ...elementwise,
  ...reductions,
  ...movements,
  ...products,
  ...windows,
  ...activations,
  ...normalizations,
  ...losses,
  ...rarities,
]
