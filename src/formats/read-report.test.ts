import { describe, expect, it } from 'vitest'
import { readReport } from './read-report.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const problem = async (input: Uint8Array, file: string) => {
  const decoded = await readReport(input, { file })
  return decoded.ok ? undefined : decoded.problems[0]
}

describe('readReport', () => {
  it.each([
    'a.txt',
    'a.TXT',
    'a.md',
    'standard input',
    'Talks of 26.02.2025',
    undefined,
  ])('keeps the text of %s exactly', async (file) => {
    const text = '\uFEFF  # Talks\r\n\r\nThe **minister** said that “peace” was near. 🕊\r'
    const decoded = await readReport(bytes(text), file === undefined ? {} : { file })
    expect(decoded.ok && decoded.value.text).toBe(text)
  })

  it('knows PDF and Word by their first bytes, whatever the name', async () => {
    expect(await problem(bytes('%PDF-1.4 nothing'), 'a.txt')).toMatchObject({ code: 'malformed-pdf' })
    expect(await problem(bytes('PK\x03\x04 nothing'), 'a')).toMatchObject({ code: 'malformed-docx' })
  })

  it('refuses what it cannot read, saying what to give instead', async () => {
    expect(await problem(bytes('x'), 'a.xlsx')).toMatchObject({
      code: 'unsupported-format',
      message: '".xlsx" files are not read',
    })
    expect(await problem(bytes('x'), 'a.doc')).toMatchObject({ code: 'unsupported-format', hint: 'Save it as .docx.' })
    expect(await problem(bytes('{\\rtf1 Talks}'), 'a.txt')).toMatchObject({ code: 'unsupported-format' })
    expect(await problem(new Uint8Array(6_000_000), 'a.txt')).toMatchObject({
      code: 'too-large',
      message: 'more than 5 MB: 5.7 MB',
    })
    expect(await problem(new Uint8Array(0), 'a.txt')).toMatchObject({ code: 'empty-file' })
    expect(await problem(bytes(' \n'), 'a.txt')).toMatchObject({ code: 'empty-text' })
    expect(await problem(Uint8Array.from([1, 2, 3, 0, 255]), 'a.txt')).toMatchObject({
      code: 'binary',
      location: { file: 'a.txt' },
    })
  })

  it('passes on what the user says of the report', async () => {
    const given = {
      file: 'a.txt',
      date: '2025-02-26',
      outlet: 'The Paper',
      title: 'Talks',
      url: 'https://example.org/talks',
    }
    const decoded = await readReport(bytes('The minister said no.'), given)
    expect(decoded.ok && decoded.value).toMatchObject({ ...given, dateBasis: 'given by the user' })
  })

  it.each(['a.txt', 'a.html'])('hands on that the encoding of %s was guessed', async (file) => {
    const words = 'The minister said on Monday that the talks would go on \xff\xfe\xc0\xc1 until both sides had signed.'
    const decoded = await readReport(Uint8Array.from(Buffer.from(`<p>${words}</p>`, 'latin1')), { file })
    expect(decoded.ok && decoded.warnings.map(({ code }) => code)).toContain('guessed-encoding')
  })

  it('warns of another language', async () => {
    const decoded = await readReport(bytes('Міністр повідомив, що переговори триватимуть наступного тижня у Женеві.'), {
      file: 'a.txt',
    })
    expect(decoded.ok && decoded.value.language).toBe('uk')
    expect(decoded.ok && decoded.warnings).toMatchObject([
      { code: 'foreign-language', message: 'the text is in Ukrainian ("uk")' },
    ])
  })
})
