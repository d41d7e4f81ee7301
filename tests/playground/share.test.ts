import { expect, test } from 'vitest'
import { codeFromAddress, codeInAddress, embedding } from '@/lib/playground/share'

const programs = ['', 'print(1)\n', '# 形状：(4, 3) — “ok” 🙂\nx = 1\n', 'x = x + 1\n'.repeat(5_000)]

test.each(programs)('a program comes back out of its address: %#', async (source) => {
  const code = await codeInAddress(source)
  expect(code).toMatch(/^#code=[\w-]*$/)
  expect(await codeFromAddress(code)).toBe(source)
})

test('a program of some length makes a short address', async () => {
  const model = 'self.conv1 = nn.Conv2d(in_channels, out_channels, kernel_size=3, padding=1)\n'.repeat(40)
  expect((await codeInAddress(model)).length).toBeLessThan(200)
})

test('another address brings no program', async () => {
  expect(await codeFromAddress('')).toBeNull()
  expect(await codeFromAddress('#errors')).toBeNull()
  expect(await codeFromAddress('#code=%%%')).toBeNull()
  expect(await codeFromAddress('#code=abc')).toBeNull()
})

test('an address that unfolds into a flood is refused', async () => {
  const flood = await codeInAddress(' '.repeat(2_000_000))
  expect(flood.length).toBeLessThan(10_000)
  expect(await codeFromAddress(flood)).toBeNull()
})

test('what is embedded cannot leave its attribute', () => {
  expect(embedding('https://a.b/?x=1&y="<', 'S')).toContain('src="https://a.b/?x=1&amp;y=&quot;&lt;"')
})
