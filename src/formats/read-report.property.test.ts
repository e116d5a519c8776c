import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writePdf } from '../../test/builders/write-pdf.ts'
import { readReport } from './read-report.ts'

const files = fc.constantFrom(undefined, 'a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a.xyz', 'a')

async function answers(bytes: Uint8Array, file: string | undefined) {
  const decoded = await readReport(bytes, file === undefined ? {} : { file })
  if (!decoded.ok) {
    expect(decoded.problems.length).toBeGreaterThan(0)
    for (const { code, message, hint } of decoded.problems) expect(code && message && hint).toBeTruthy()
    return
  }
  const { text, paragraphs } = decoded.value
  let end = 0
  for (const paragraph of paragraphs) {
    expect(paragraph.start).toBeGreaterThanOrEqual(end)
    expect(paragraph.end).toBeGreaterThan(paragraph.start)
    if (paragraph.opening) {
      expect(paragraph.opening.start).toBe(paragraph.start)
      expect(paragraph.opening.end).toBeLessThanOrEqual(paragraph.end)
    }
    end = paragraph.end
  }
  expect(end).toBeLessThanOrEqual(text.length)
}

const prefixed = (prefix: string) =>
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from([...Buffer.from(prefix, 'latin1'), ...bytes]))

it('answers any bytes with a report or problems', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 600 }),
    ...['%PDF-1.4\n', 'PK\x03\x04', '\xef\xbb\xbf', '\xff\xfe', '<html><body><p>'].map(prefixed),
  )
  await fc.assert(fc.asyncProperty(bytes, files, answers), { numRuns: 150 })
})

it('answers any text in any Unicode, and keeps it', async () => {
  const words = fc.constantFrom(
    'The minister',
    'said',
    '“no”',
    '—',
    'WASHINGTON',
    '(AP)',
    'Feb 26',
    'By',
    'Date:',
    '---',
    '\n',
    '\r\n\r\n',
    '🕊',
    'Мир',
    'قال',
    '部长',
    '\uFEFF',
    '#',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  )
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      await answers(new TextEncoder().encode(written), 'a.txt')
      const decoded = await readReport(new TextEncoder().encode(`The talks. ${written}`), { file: 'a.txt' })
      if (decoded.ok) expect(decoded.value.text).toBe(`The talks. ${written}`)
    }),
    { numRuns: 150 },
  )
})

it('answers any heap of markup', async () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<table>',
    '<td>',
    '<br>',
    '<h1>',
    '</h1>',
    '<script>',
    '<!--',
    '-->',
    '<a href="',
    '">',
    '<time datetime="x">',
    '&amp',
    '&#0;',
    'The minister said.',
    '<svg>',
    '<template>',
    '</body>',
    '<html>',
    '\0',
  )
  const markup = fc.array(tags, { maxLength: 40 }).map((parts) => new TextEncoder().encode(parts.join('')))
  await fc.assert(
    fc.asyncProperty(markup, (bytes) => answers(bytes, 'a.html')),
    { numRuns: 100 },
  )
})

it('answers PDFs with bytes changed anywhere', async () => {
  const whole = writePdf([[{ text: 'The minister said that talks would go on.', x: 72, y: 100 }]])
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
  const damaged = fc.tuple(damage, fc.nat(whole.length)).map(([changes, length]) => {
    const bytes = whole.slice()
    for (const [at, value] of changes) bytes[at] = value
    return length % 3 === 0 ? bytes.slice(0, length) : bytes
  })
  await fc.assert(
    fc.asyncProperty(damaged, (bytes) => answers(bytes, 'a.pdf')),
    { numRuns: 60 },
  )
})
