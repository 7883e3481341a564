import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (file: string, ...flags: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...flags], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.each(['grader/cli/labs-check.ts', 'grader/cli/sandbox-check.ts', 'tests/attacks/run.ts'])(
  '%s says what it can be given, and what it was given in vain',
  (file) => {
    expect(run(file, '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: npm run /),
    })
    const wrong = run(file, '--lap', 'relu-forward')
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toMatch(/^Wrong arguments: .*--lap.*\nUsage: npm run [^\n]*\n$/)
  },
)

test.each(['grader/cli/sandbox-check.ts', 'tests/attacks/run.ts'])(
  '%s tells a mode that there is not with those that there are',
  (file) => {
    const wrong = run(file, '--mode', 'lax')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toMatch(/^Wrong arguments: --mode is local or strict, not lax\nUsage: /)
  },
)
