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
    console.error(`Wrong arguments: ${error instanceof Error ? error.message : error}\nUsage: ${usage}`)
    process.exit(2)
  }
}
