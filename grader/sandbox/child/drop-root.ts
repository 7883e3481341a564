/**
 * Imported first. Behind walls that root built, the process starts as root with the one power of becoming
 * somebody else: it becomes nobody, before anything is loaded that a submission could ever get at. Everywhere else
 * this does nothing: a developer's root shell stays what it is.
 */
import { NOBODY } from '../layer/nobody.ts'

if (process.argv.includes('--drop-root')) {
  process.setgroups?.([])
  process.setgid?.(NOBODY)
  process.setuid?.(NOBODY)
}
