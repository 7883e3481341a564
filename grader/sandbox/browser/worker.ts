/**
 * The first script of a browser's worker that runs one submission: the isolate's own driver, and a way for messages to
 * reach it. The learner's code shares this realm, so the frame takes nothing on trust that comes from here.
 */
import { drive } from '../library/driver.ts'
import { listen } from './listen.ts'

// biome-ignore lint/security/noGlobalEval: a worker is made to evaluate; its page cannot
const evaluate = eval

/** TypeScript comes as the script that its front end made: an expression, whose value the driver loads. */
listen((command, argument) =>
  drive(command, command === 'load' && typeof argument === 'string' ? evaluate(argument) : argument),
)
