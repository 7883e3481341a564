/** What leads a packed value that is no tensor. Shared by both ends of the wire and the scripts within the isolate. */
export const TAG = {
  /** Then the number. */
  number: -1,
  /** Then 0 or 1. */
  boolean: -2,
  /** Then the length and that many UTF-16 code units. */
  text: -3,
  /** Then the seed of a generator of random numbers, a whole number below 2³². */
  generator: -4,
  /** Then the length and that many packed tensors. */
  list: -5,
} as const

export const MAX_AXES = 32
/** Tensors in one list. */
export const MAX_ITEMS = 1024
