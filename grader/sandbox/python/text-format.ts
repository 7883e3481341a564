/**
 * `f"{x:.3f}"` and `"{:.3f}".format(x)` know Python's own numbers only, and MicroPython has no
 * `__format__`. So `str.format` is replaced, in the table of what texts can do, by a function of ours
 * that turns numpy's numbers into Python's first.
 */
import type { Interpreter } from './interpreter.ts'
import { slotPlace } from './number-operators.ts'

/** `mp_obj_type_t`: the slot of the type's methods. */
const SLOT_LOCALS = 19
/** `mp_obj_dict_t`: after the type, the map's flags, its length, its table of pairs. */
const MAP_LENGTH = 8
const MAP_TABLE = 12
/** `mp_obj_checked_fun_t`, which `str.format` is when it is taken from the type: its type, `str`, the method. */
const CHECKED_METHOD = 8

/** Addresses of the type `str`, of its own `format`, and of the function that takes its place. */
export interface FormatPlaces {
  readonly str: number
  readonly own: number
  readonly replacement: number
}

export function patchFormat(interpreter: Interpreter, { str, own, replacement }: FormatPlaces): void {
  const methods = interpreter.uint32(slotPlace(interpreter, str, SLOT_LOCALS))
  const table = interpreter.uint32(methods + MAP_TABLE)
  const length = interpreter.uint32(methods + MAP_LENGTH)
  const method = interpreter.uint32(own + CHECKED_METHOD)
  for (let i = 0; i < length; i++) {
    const place = table + 8 * i + 4
    if (interpreter.uint32(place) !== method) continue
    interpreter.setUint32(place, replacement)
    return
  }
  throw new Error('str.format was not found')
}
