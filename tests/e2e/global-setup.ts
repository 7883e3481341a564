import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChainrule } from '../fixtures/chainrule.ts'

/** One Chainrule for all tests that do not stop it; BASE_URL is its address. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(process.env.CHAINRULE_DATA || tmpdir(), 'e2e-'))
  chmodSync(folder, 0o711)
  const chainrule = await startChainrule({ folder: join(folder, 'data') })
  process.env.BASE_URL = chainrule.url
  return async () => {
    await chainrule.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
