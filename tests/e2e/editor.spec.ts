import { openLab } from './lab.ts'
import { expect, test } from './test.ts'

test('no key is lost, however fast one types on a slow machine', async ({ visit }) => {
  const page = await visit({ locale: 'en' })
  const lab = await openLab(page, 'en')
  await lab.write('// ')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  const text = 'the quick brown fox jumps over the lazy dog and back again '.repeat(2).trim()
  await lab.type(text)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(lab.code).toContainText(`// ${text}`)
  await expect(page.getByText('draft saved')).toBeVisible()
  await page.reload()
  await expect(lab.code).toContainText(`// ${text}`)
})
