import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...values: readonly (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value, 'latin1')])))
const read = async (input: Uint8Array, declared?: string) => {
  const decoded = await decodeText(input, 'a.txt', declared)
  return decoded.ok ? decoded.value : decoded.problems[0]
}

/** Cyrillic in windows-1251: А is C0, а is E0, in the order of the alphabet without ё. */
const cyrillic = (text: string) =>
  Uint8Array.from(
    [...text].map((letter) =>
      letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    ),
  )

describe('decodeText', () => {
  it('keeps UTF-8 as it is: byte order mark, leading space, line ends, letters of every script', async () => {
    const text = '\uFEFF  Мир 🕊\r\nقال\r部长说\n'
    expect(await read(new TextEncoder().encode(text))).toBe(text)
  })

  it('reads UTF-16 with and without its mark', async () => {
    const text = 'The talks — “peace” — resume.'
    const le = new Uint8Array(Buffer.from(text, 'utf16le'))
    const be = le.slice()
    for (let i = 0; i < be.length; i += 2) [be[i], be[i + 1]] = [le[i + 1]!, le[i]!]
    expect(await read(le)).toBe(text)
    expect(await read(be)).toBe(text)
    expect(await read(bytes(0xff, 0xfe, ...le))).toBe(`\uFEFF${text}`)
    expect(await read(bytes(0xfe, 0xff, ...be))).toBe(`\uFEFF${text}`)
  })

  it('reads windows-1252 with the quotation marks of typewriters of the nineties', async () => {
    const input = bytes('The minister said: ', 0x93, 'We won', 0x92, 't pay', 0x94, ' ', 0x97, ' and left.')
    expect(await read(input)).toBe('The minister said: “We won’t pay” — and left.')
    expect(
      await read(
        bytes(
          'Le pr',
          0xe9,
          'sident a d',
          0xe9,
          'clar',
          0xe9,
          ' mercredi que les n',
          0xe9,
          'gociations ',
          0xe0,
          ' Gen',
          0xe8,
          've continuent.',
        ),
      ),
    ).toBe('Le président a déclaré mercredi que les négociations à Genève continuent.')
  })

  it('reads windows-1251', async () => {
    const text = 'Министр сообщил в среду, что переговоры продолжатся на следующей неделе.'
    expect(await read(cyrillic(text))).toBe(text)
  })

  it('reads Shift JIS and GB 18030', async () => {
    const japanese = bytes(
      0x89,
      0xef,
      0x92,
      0x6b,
      0x82,
      0xcd,
      0x8d,
      0xc4,
      0x8a,
      0x4a,
      0x82,
      0xb3,
      0x82,
      0xea,
      0x82,
      0xe9,
      0x81,
      0x42,
    )
    expect(await read(bytes(...japanese, ...japanese, ...japanese))).toBe('会談は再開される。'.repeat(3))
    const chinese = bytes(0xcc, 0xb8, 0xc5, 0xd0, 0xbd, 0xab, 0xbb, 0xd6, 0xb8, 0xb4, 0xa1, 0xa3)
    expect(await read(bytes(...chinese, ...chinese, ...chinese))).toBe('谈判将恢复。'.repeat(3))
  })

  it('believes what a page declares before it guesses, but not against valid UTF-8', async () => {
    expect(await read(bytes('caf', 0xe9), 'windows-1252')).toBe('café')
    expect(await read(new TextEncoder().encode('café'), 'windows-1252')).toBe('café')
  })

  it('warns that it guessed where a few bytes are all there is to go by', async () => {
    const decoded = await decodeText(bytes('The minister said ', 0xff, 0xfe, 0xc0, 0xc1, ' on Monday.'), 'a.txt')
    expect(decoded).toMatchObject({
      ok: true,
      warnings: [
        {
          code: 'guessed-encoding',
          severity: 'warning',
          message: expect.stringMatching(/byte 0xFF at offset 18.*windows-1252/u),
          location: { file: 'a.txt' },
        },
      ],
    })
    const sure = [
      cyrillic('Министр сообщил в среду, что переговоры продолжатся.'),
      bytes('It', 0x92, 's done, the minister said.'),
    ]
    for (const input of sure) expect(await decodeText(input, 'a.txt')).toMatchObject({ warnings: [] })
  })

  it('quotes the byte that cannot be read', async () => {
    expect(await read(bytes())).toMatchObject({ code: 'empty-file' })
    expect(await read(bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 0x0d))).toMatchObject({
      code: 'binary',
      message: 'not a text: byte 0x1A at offset 6',
    })
    const broken = bytes(...new TextEncoder().encode('Мир\nи мир в '), 0xff, ...new TextEncoder().encode(' мире'))
    expect(await read(broken)).toMatchObject({
      code: 'undecodable',
      message: expect.stringContaining('0xFF'),
      location: { file: 'a.txt', line: 2, column: 9 },
    })
  })
})
