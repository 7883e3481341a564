/** Steps that a person can watch: what is being done, then a tick with the time it took. */
import { say, type Word } from './words.ts'

/** A step that could not be done, in words for the person; the cause is for whoever looks for a bug. */
export class StartError extends Error {
  override name = 'StartError'
}

export interface Done {
  readonly word: Word
  readonly parameters?: Readonly<Record<string, string | number>>
}

/** @throws whatever `work` throws, after marking the step as failed. */
export async function step<T>(
  doing: Word,
  work: () => Promise<T> | T,
  done: (result: T) => Done,
): Promise<T> {
  const live = process.stdout.isTTY
  process.stdout.write(live ? `  … ${say(doing)}` : `… ${say(doing)}\n`)
  const start = performance.now()
  const end = (line: string) => process.stdout.write(live ? `\r\x1b[2K${line}\n` : `${line}\n`)
  try {
    const result = await work()
    const { word, parameters } = done(result)
    end(`  ✓ ${say(word, parameters)}  ${seconds(performance.now() - start)}`)
    return result
  } catch (error) {
    end(`  ✗ ${say(doing)}`)
    throw error
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
