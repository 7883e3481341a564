/** The worker of Python: the isolate's own driver, with the machine code and the memory it goes on from in its script. */
import { drive } from '../python/driver.ts'
import { listen } from './listen.ts'
import { code, memory, places } from './python-image.ts'

drive('boot', places, bytes(code), bytes(memory))
listen((command, argument) => drive(command, argument))

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
