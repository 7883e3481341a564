import { expect, test } from 'vitest'
import { layerHere } from '../isolation.ts'
import { EXEC } from './calls.ts'
import { probe } from './probe.ts'

const layer = await layerHere()
/** What any child process can do on any machine: were one of these impossible, its row would prove nothing. */
const ORDINARY = [
  'read a file of the grader’s owner',
  'read the labs with their references',
  'write into /tmp',
  'connect by TCP',
  'send by UDP',
  'connect to a Unix socket by path',
  'connect to an abstract Unix socket',
  'start a shell',
  'start another Node',
  'read the grader’s environment',
  'signal the grader',
]

// Without bubblewrap, or where the kernel denies namespaces, there is nothing to try; then `strict` refuses to start.
test.skipIf(layer.walls === null)(
  'behind the walls nothing is possible that an escaped submission could want',
  async () => {
    const rows = await probe(layer)
    const tried = new Map(rows.map((row) => [row.attempt, row]))
    for (const attempt of ORDINARY) expect(tried.get(attempt)?.ordinary).toMatchObject({ possible: true })
    const open = rows.filter(({ walled }) => walled.possible).map(({ attempt }) => attempt)
    // In a user namespace nobody can still start Node, the one program there is, inside the same walls.
    expect(open).toEqual(layer.walls?.identity === 'mapped' && tried.has(EXEC) ? [EXEC] : [])
  },
  60_000,
)
