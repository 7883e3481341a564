/** A Chromium for the end-to-end tests: the one that is named, the machine's, or Playwright's own. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { chromium } from '@playwright/test'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
/** Without it Chinese is boxes, in screenshots and for whoever measures text. */
const CHINESE_FONT = '/usr/share/fonts/**/NotoSansCJK*'

/**
 * @returns the path of the program, installed first where that is possible without asking.
 * @throws Error that says what to do.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  const found = present()
  const packages = missingPackages(found)
  if (packages.length > 0 && mayInstall()) install(packages)
  const path = found ?? present()
  if (path !== null) return path
  throw new Error(
    'The end-to-end tests need Chromium, and there is none. Do one of these:\n' +
      '  sudo apt-get install chromium fonts-noto-cjk\n' +
      '  npx playwright install chromium\n' +
      '  CHROMIUM_PATH=<a Chromium or Chrome> npm test',
  )
}

function present(): string | null {
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

function missingPackages(found: string | null): string[] {
  const packages = found === null ? ['chromium'] : []
  if (process.platform === 'linux' && globSync(CHINESE_FONT).length === 0) packages.push('fonts-noto-cjk')
  return packages
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' and ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args: readonly string[]) => {
    const { status, stderr } = spawnSync('apt-get', args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stderr}`)
  }
  apt(['update', '-q'])
  apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
}
