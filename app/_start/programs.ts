import { join } from 'node:path'

/** Next's own entry, run by the Node that runs us. */
export function nextProgram(root: string): string {
  return join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
}
