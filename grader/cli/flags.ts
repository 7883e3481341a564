/** Flags of the commands for developers and operators, which speak English. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * The flags that were given. `--help` prints the usage and ends with 0; what the command does not know is told with the usage, and ends
 * with 2.
 *
 * @param usage the line after `Usage: `
 */
export function flagsOf<const T extends Options>(
  usage: string,
  options: T,
): ReturnType<typeof parseArgs<{ options: T }>>['values'] {
  if (process.argv.slice(2).some((flag) => flag === '--help' || flag === '-h')) {
    console.log(`Usage: ${usage}`)
    process.exit(0)
  }
  try {
    return parseArgs({ options }).values
  } catch (error) {
    return refuse(usage, error instanceof Error ? error.message : String(error))
  }
}

/** One of the `choices` of a flag; ends with 2 like the rest where it is another word. */
export function choiceOf<const T extends string>(
  usage: string,
  flag: string,
  given: string,
  choices: readonly T[],
): T {
  const chosen = choices.find((choice) => choice === given)
  return chosen ?? refuse(usage, `--${flag} is ${choices.join(' or ')}, not ${given}`)
}

function refuse(usage: string, text: string): never {
  console.error(`Wrong arguments: ${text}\nUsage: ${usage}`)
  process.exit(2)
}
