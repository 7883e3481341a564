/**
 * What a learner's code reaches when a browser runs it: nothing but its own answers. Each attack is tried twice: as a
 * learner would write it, and in a worker of the frame that nothing was taken from, where the policy alone stands.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from '@playwright/test'
import { renderMessage } from '#messages/render.ts'
import { body, openLab, solutions } from './lab.ts'
import { expect, test } from './test.ts'
import { words } from './words.ts'

test.use({ provoked: [/Content Security Policy|sandbox|Failed to|denied|Blocked|ERR_|status of/i] })

const t = words('en')

/** The frame in which code runs, once the page has made it. */
async function runFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().endsWith('/api/run/frame'))
  await expect.poll(() => find() !== undefined).toBe(true)
  const frame = find()
  if (!frame) throw new Error('The frame is gone.')
  await frame.waitForLoadState()
  return frame
}

/** A server that must not hear anything. */
async function listener(): Promise<{ server: Server; url: string; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.setHeader('Access-Control-Allow-Origin', '*').end('heard')
  })
  server.on('upgrade', (request, socket) => {
    heard.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}`, heard }
}

/** Names that lead out of the language; `typeof` of each from a learner's function. */
const WAYS_OUT = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
  ...['importScripts', 'navigator', 'location', 'document', 'window', 'self', 'parent', 'top', 'opener'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'BroadcastChannel'],
  ...['MessageChannel', 'postMessage', 'onmessage', 'addEventListener', 'dispatchEvent', 'close', 'Worker'],
  ...[
    'SharedWorker',
    'ServiceWorker',
    'Blob',
    'URL',
    'FileReader',
    'Notification',
    'open',
    'alert',
    'crypto',
  ],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'WebAssembly', 'SharedArrayBuffer'],
  ...['Atomics', 'WeakRef', 'FinalizationRegistry', 'OffscreenCanvas', 'FontFace', 'requestAnimationFrame'],
  ...['structuredClone', 'reportError', 'scheduler', 'trustedTypes', 'EventTarget', 'MessageEvent'],
]

test("a learner's code finds the language and its library, and nothing of the browser", async ({ page }) => {
  const lab = await openLab(page, 'en')
  await lab.write(
    body(
      `const names = ${JSON.stringify(WAYS_OUT)}`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the learner's
      "const found = names.filter((name) => (0, eval)(`typeof ${name}`) !== 'undefined')",
      "const around = (0, eval)('globalThis') as object",
      'let chain: object | null = around',
      'const left: string[] = []',
      'while (chain && chain !== Object.prototype) {',
      '  for (const name of chain === around ? [] : Object.getOwnPropertyNames(chain))',
      "    if (typeof (around as Record<string, unknown>)[name] !== 'number') left.push(name)",
      '  chain = Object.getPrototypeOf(chain)',
      '}',
      "console.log('ways out:', found.join(' '), '.')",
      "console.log('inherited:', left.join(' '), '.')",
      "console.log('by name:', Object.getOwnPropertyNames(around).filter((name) => /event|fetch|message|worker|storage/i.test(name)).join(' '), '.')",
      'return dy.mul(np.where(z.greater(0), 1, a))',
    ),
  )
  await lab.run()
  await lab.expectVerdict('runPassed')
  await expect(lab.verdict).toContainText('ways out:  .')
  await expect(lab.verdict).toContainText('inherited:  .')
  await expect(lab.verdict).toContainText('by name:  .')
})

test('a worker of the frame that kept everything reaches no network, storage, page or other worker', async ({
  page,
  baseURL,
}) => {
  const { server, url, heard } = await listener()
  try {
    await openLab(page, 'en')
    const frame = await runFrame(page)
    const attack = `
      const tried = {}
      const by = async (name, way) => {
        try { tried[name] = 'REACHED ' + String(await Promise.race([way(), new Promise((_, no) => setTimeout(() => no(new Error('nothing')), 3000))])) }
        catch (error) { tried[name] = 'refused' }
      }
      const targets = [${JSON.stringify(url)}, ${JSON.stringify(baseURL)}]
      ;(async () => {
        for (const [i, base] of targets.entries()) {
          await by('fetch ' + i, () => fetch(base + '/fetch', { mode: 'no-cors', credentials: 'include' }))
          await by('keepalive ' + i, () => fetch(base + '/keepalive', { method: 'POST', mode: 'no-cors', keepalive: true, body: 'x' }))
          await by('xhr ' + i, () => new Promise((yes, no) => { const x = new XMLHttpRequest(); x.onload = yes; x.onerror = no; x.open('GET', base + '/xhr'); x.send() }))
          await by('websocket ' + i, () => new Promise((yes, no) => { const s = new WebSocket(base.replace('http', 'ws') + '/socket'); s.onopen = yes; s.onerror = no }))
          await by('events ' + i, () => new Promise((yes, no) => { const s = new EventSource(base + '/events'); s.onopen = yes; s.onerror = no }))
          await by('importScripts ' + i, () => importScripts(base + '/script.js'))
          await by('import ' + i, () => import(base + '/module.js'))
          await by('worker ' + i, () => new Promise((yes, no) => { const w = new Worker(base + '/worker.js'); w.onmessage = yes; w.onerror = no }))
        }
        await by('nested worker', () => new Promise((yes, no) => {
          const code = 'fetch(' + JSON.stringify(targets[0] + '/nested') + ', { mode: "no-cors" }).then(() => postMessage("yes"), () => postMessage("no"))'
          const w = new Worker(URL.createObjectURL(new Blob([code])))
          w.onmessage = ({ data }) => data === 'yes' ? yes() : no(); w.onerror = no
        }))
        await by('indexedDB', () => new Promise((yes, no) => { const r = indexedDB.open('x'); r.onsuccess = yes; r.onerror = no }))
        await by('caches', () => caches.open('x'))
        await by('directory', () => navigator.storage.getDirectory())
        await by('persisted', async () => { if (!(await navigator.storage.persist())) throw 0 })
        await by('cookieStore', () => cookieStore.getAll())
        await by('locks', () => navigator.locks.request('x', () => 'held'))
        await by('notification', async () => { if (Notification.permission === 'granted') return; throw 0 })
        await by('peer', () => new RTCPeerConnection())
        await by('document', () => document.cookie)
        await by('parent', () => parent.document)
        await by('transport', () => new WebTransport('https://127.0.0.1:9/').ready)
        await by('broadcast', () => new Promise((yes, no) => { const c = new BroadcastChannel('page'); c.onmessage = yes; c.postMessage('are you there?'); setTimeout(no, 1000) }))
        postMessage(tried)
      })()`
    // The page would answer, could it hear.
    await page.evaluate(() => {
      const channel = new BroadcastChannel('page')
      channel.onmessage = () => channel.postMessage('yes')
    })
    const tried = await frame.evaluate(
      (code) =>
        new Promise<Record<string, string>>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code])))
          worker.onmessage = ({ data }) => resolve(data)
        }),
      attack,
    )
    expect(Object.keys(tried).length).toBe(16 + 13)
    expect(Object.entries(tried).filter(([, how]) => how !== 'refused')).toEqual([])
    expect(heard).toEqual([])
  } finally {
    server.close()
  }
})

test('the frame itself is nobody: no cookie, no storage, no parent, no window, no request leaves it', async ({
  page,
  baseURL,
}) => {
  const { server, url, heard } = await listener()
  try {
    await openLab(page, 'en')
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a frame must not read
      document.cookie = 'secret=of-the-page'
      localStorage.setItem('secret', 'of the page')
    })
    const frame = await runFrame(page)
    const reached = await frame.evaluate(
      async ([outside, ours]) => {
        const found: string[] = []
        const by = async (name: string, way: () => unknown) => {
          try {
            const value = await way()
            if (value !== null && value !== false) found.push(`${name}: ${String(value)}`)
          } catch {
            // As it should be.
          }
        }
        const loads = (tag: 'img' | 'script' | 'link' | 'iframe' | 'video', address: string) =>
          new Promise((resolve, reject) => {
            const element = document.createElement(tag)
            element.addEventListener('load', resolve)
            element.addEventListener('error', reject)
            setTimeout(reject, 2000)
            if (element instanceof HTMLLinkElement) {
              element.rel = 'stylesheet'
              element.href = address
            } else element.src = address
            document.head.append(element)
          })
        await by('origin', () => (self.origin === 'null' ? null : self.origin))
        await by('cookie', () => document.cookie)
        await by('localStorage', () => localStorage.getItem('secret'))
        await by('sessionStorage', () => sessionStorage.length)
        await by('parent document', () => parent.document.title)
        await by('parent storage', () => parent.localStorage.length)
        await by('other frames', () => (parent.length > 1 ? parent.frames[1]?.document.title : null))
        await by('opened', () => window.open(`${ours}/en`))
        await by('service worker', () => navigator.serviceWorker.register('/sw.js'))
        await by('shared worker', () => new SharedWorker(`${ours}/shared.js`))
        await by('beacon', async () => {
          navigator.sendBeacon(`${outside}/beacon`, 'x')
          return null
        })
        for (const tag of ['img', 'script', 'link', 'video'] as const) {
          await by(tag, () => loads(tag, `${outside}/${tag}`))
          await by(`our ${tag}`, () => loads(tag, `${ours}/icon.svg`))
        }
        await by('form', () => {
          const form = document.createElement('form')
          form.action = `${outside}/form`
          document.body.append(form)
          form.submit()
          return null
        })
        await by('top', () => {
          if (top) top.location.href = `${outside}/top`
          return null
        })
        return found
      },
      [url, baseURL ?? ''] as const,
    )
    expect(reached).toEqual([])
    await page.waitForTimeout(500)
    expect(heard).toEqual([])
    await expect(page).toHaveURL(/\/labs\/lrelu-backward/)
    expect(page.context().pages()).toHaveLength(1)
  } finally {
    server.close()
  }
})

test('its address opened by itself is as powerless, and no other site may hold it', async ({
  page,
  baseURL,
}) => {
  const response = await page.goto('/api/run/frame')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'nonce-[\w+/=]{16,}' 'unsafe-eval' 'wasm-unsafe-eval' blob:; worker-src blob:; connect-src 'none'; /,
  )
  expect(await page.evaluate(() => self.origin)).toBe('null')
  const again = await page.request.get('/api/run/frame')
  expect(again.headers()['content-security-policy']).not.toBe(policy)
  const lab = await page.request.get('/en/labs/lrelu-backward')
  expect(lab.headers()['content-security-policy']).not.toMatch(/unsafe-eval|blob:/)
  await page.goto('about:blank')
  await page.setContent(`<iframe src="${baseURL}/api/run/frame" title="held"></iframe>`)
  await page.waitForTimeout(1000)
  const held = page.frames().find((frame) => frame.url().endsWith('/api/run/frame'))
  expect(await held?.evaluate(() => document.scripts.length).catch(() => 0)).toBeFalsy()
})

test('a run that never ends is ended by its deadline, by Stop at once, and meanwhile the page works', async ({
  page,
}) => {
  const lab = await openLab(page, 'en')
  await lab.write(solutions.endless)
  await lab.run()
  await expect(page.getByRole('button', { name: t('lab.run.stop'), exact: true })).toBeVisible()
  // The page's own thread is free.
  await lab.type(' ')
  await expect(lab.verdict).toContainText(
    renderMessage({ code: 'form.time-limit', params: { ms: 5000 } }, 'en'),
    { timeout: 60_000 },
  )

  await lab.run()
  await page.getByRole('button', { name: t('lab.run.stop'), exact: true }).click()
  await expect(lab.verdict).toContainText(t('lab.run.stopped'))
  await lab.write(solutions.right)
  await lab.run()
  await lab.expectVerdict('runPassed')
  // Nothing was sent to the grader, so nothing counts.
  await expect(lab.history).toHaveCount(0)
})

test('nobody but the frame can give the page a result', async ({ page }) => {
  const lab = await openLab(page, 'en')
  await lab.write(solutions.endless)
  await lab.run()
  const frame = await runFrame(page)
  const forged = { type: 'called', run: 'any', outcomes: [] }
  await frame.evaluate((message) => {
    for (const target of [parent, top]) target?.postMessage(message, '*')
    // A second connection to the frame is not taken either.
    window.postMessage('nonce', '*', [new MessageChannel().port2])
  }, forged)
  await page.evaluate((message) => window.postMessage(message, '*'), forged)
  await page.waitForTimeout(300)
  await expect(lab.verdict).toContainText(t('lab.run.running'))
  await page.getByRole('button', { name: t('lab.run.stop'), exact: true }).click()
  await expect(lab.verdict).toContainText(t('lab.run.stopped'))
})

test('what a program prints is cut, and a lab once loaded is run without any network', async ({ page }) => {
  const lab = await openLab(page, 'en')
  await lab.write(solutions.right)
  await lab.run()
  await lab.expectVerdict('runPassed')
  await page.context().setOffline(true)
  await lab.write(
    body(
      'for (let i = 0; i < 200_000; i++) console.log(i, "x".repeat(100))',
      'return dy.mul(np.where(z.greater(0), 1, a))',
    ),
  )
  await lab.run()
  await lab.expectVerdict('runPassed')
  const printed = await lab.verdict.locator('pre').first().textContent()
  expect((printed ?? '').length).toBeLessThanOrEqual(16 * 1024 + 2)
  expect(printed).toContain('0 xxx')
  await page.context().setOffline(false)
})
