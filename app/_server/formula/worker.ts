/** A thread that judges formulas, one after the other. It is killed when one takes too long. */
import { parentPort } from 'node:worker_threads'
import { judgeFormula } from './judge-formula.ts'
import type { Job, Message } from './protocol.ts'

if (parentPort === null) throw new Error('this module is a worker thread')
const port = parentPort
const send = (message: Message) => port.postMessage(message)

port.on('message', ({ id, question, latex, seed }: Job) => {
  send({ kind: 'began', id })
  send({ kind: 'done', id, verdict: judgeFormula(question, latex, seed) })
})

// The parser builds its tables on first use; better now than under a deadline.
judgeFormula(
  { answer: '\\frac{x^{2}}{2}', symbols: [{ latex: 'x', between: [1, 2] }], mistakes: [] },
  '\\sqrt{x}',
  1,
)
send({ kind: 'ready' })
