import { lineColumnAt } from '../text/line-column.ts'
import type { Decoded, Problem } from '../text/problem.ts'

/** An encoding by a name that TextDecoder may know. */
type Charset = string

const boms: readonly (readonly [Charset, readonly number[]])[] = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Bytes above ASCII that windows-1252 uses for quotation marks, dashes, the ellipsis, the euro, the pound, the degree and the like. */
const typographic = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b, 0xa0, 0xa3, 0xa7, 0xa9, 0xab,
  0xad, 0xae, 0xb0, 0xb7, 0xbb, 0xbd,
])
/** Control characters that no text has a use for, and units that are no characters. */
const controls = /[^\t-\r -~\u0085\u00a0-\ufffd]/g

/**
 * The text in the bytes, unchanged: line ends, leading space and byte order mark are kept. UTF-8 first, then what the bytes or the page
 * itself (`declared`) say, then the encoding whose letters fit best.
 */
export async function decodeText(
  bytes: Uint8Array,
  file: string | undefined,
  declared?: string,
): Promise<Decoded<string>> {
  const fail = (
    code: string,
    message: string,
    hint: string,
    at: Partial<Problem['location']> = {},
  ): Decoded<string> => ({
    ok: false,
    problems: [{ code, severity: 'error', message, hint, ...(file !== undefined && { location: { file, ...at } }) }],
  })
  if (bytes.length === 0) return fail('empty-file', 'the file is empty: 0 bytes', 'Give a report with words in it.')

  for (const charset of candidates(bytes, declared)) {
    const text = decode(bytes, charset)
    if (text === undefined) continue
    const odd = text.match(controls)?.length ?? 0
    if (odd * 200 <= text.length && !text.includes('\0')) return { ok: true, value: text, warnings: [] }
  }
  const control = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 27))
  if (control >= 0) {
    return fail(
      'binary',
      `not a text: byte ${hex(bytes[control]!)} at offset ${control}`,
      'Give the report as text, Markdown, HTML, PDF or Word (.docx).',
    )
  }
  const broken = brokenUtf8(bytes)
  if (broken !== undefined) {
    const before = new TextDecoder().decode(bytes.subarray(0, broken))
    return fail(
      'undecodable',
      `byte ${hex(bytes[broken]!)} breaks the UTF-8 of the text after "${before.slice(-20).trim()}"`,
      'Save the file again as UTF-8.',
      lineColumnAt(before, before.length),
    )
  }
  const guess = await guessed(bytes)
  if (guess !== undefined) {
    const { text, charset, sure } = guess
    return { ok: true, value: text, warnings: sure ? [] : [guessedAt(charset, bytes, file)] }
  }
  const first = bytes.findIndex((byte) => byte > 127)
  return fail(
    'undecodable',
    `byte ${hex(bytes[first]!)} at offset ${first} fits no encoding we know`,
    'Save the file again as UTF-8.',
  )
}

/** Encodings that the bytes themselves or the page speak for, before any guess. */
function candidates(bytes: Uint8Array, declared: string | undefined): readonly Charset[] {
  const bom = boms.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (bom) return [bom[0]]
  const wide = zeros(bytes)
  if (wide) return [wide]
  const escaped = declared && /^iso-2022/i.test(declared) ? [declared] : []
  return [...escaped, 'utf-8', ...(declared ? [declared] : [])]
}

/** UTF-16 without a mark: in a text of Latin letters every other byte is zero. */
function zeros(bytes: Uint8Array): Charset | undefined {
  const sample = bytes.subarray(0, 2000)
  if (!sample.includes(0)) return undefined
  const counts = [0, 0]
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) counts[i % 2]! += 1
  const half = sample.length / 2
  if (half < 2 || bytes.length % 2 === 1) return undefined
  if (counts[1]! > half * 0.7 && counts[0]! < half * 0.05) return 'utf-16le'
  return counts[0]! > half * 0.7 && counts[1]! < half * 0.05 ? 'utf-16be' : undefined
}

const strict = { fatal: true, ignoreBOM: true }
const utf8 = new TextDecoder('utf-8', strict)

function decode(bytes: Uint8Array, charset: Charset): string | undefined {
  try {
    return (charset === 'utf-8' ? utf8 : new TextDecoder(charset, strict)).decode(bytes)
  } catch {
    return undefined
  }
}

/** Where a text that is otherwise UTF-8 beyond ASCII stops being so. */
function brokenUtf8(bytes: Uint8Array): number | undefined {
  let [good, bad, first] = [0, 0, -1]
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0
    let follow = 1
    while (follow < length && (bytes[i + follow] ?? 0) >> 6 === 0b10) follow += 1
    if (length > 1 && follow === length) good += 1
    else if (length !== 1) {
      if (bad === 0) first = i
      bad += 1
    }
    i += Math.max(1, length === follow ? length : 1)
  }
  return bad > 0 && good >= bad * 3 ? first : undefined
}

/** A text read by a guess, and whether it is more than one. */
interface Guess {
  readonly text: string
  readonly charset: Charset
  readonly sure: boolean
}

/** With fewer bytes beyond ASCII than this, any of them may as well be damage. */
const ENOUGH = 40
const CONFIDENT = 50

async function guessed(bytes: Uint8Array): Promise<Guess | undefined> {
  const high = bytes.filter((byte) => byte > 127)
  if (high.length * 20 < bytes.length && high.every((byte) => typographic.has(byte))) {
    const text = decode(bytes, 'windows-1252')
    return text === undefined ? undefined : { text, charset: 'windows-1252', sure: true }
  }
  const { analyse } = await import('chardet')
  for (const { name, confidence } of analyse(bytes)) {
    if (confidence < 10 || /^(?:utf-8|ascii|utf-16|utf-32)/i.test(name)) continue
    const charset = name.replace(/^ISO-8859-1$/i, 'windows-1252').replace(/^ISO-8859-9$/i, 'windows-1254')
    const text = decode(bytes, charset)
    if (text === undefined || text.search(controls) >= 0 || text.includes('\ufffd')) continue
    return { text, charset, sure: confidence >= CONFIDENT && high.length >= ENOUGH }
  }
  return undefined
}

function guessedAt(charset: Charset, bytes: Uint8Array, file: string | undefined): Problem {
  const first = bytes.findIndex((byte) => byte > 127)
  return {
    code: 'guessed-encoding',
    severity: 'warning',
    message: `the text is not UTF-8 (byte ${hex(bytes[first]!)} at offset ${first}); it was read as ${charset}, which is a guess`,
    hint: 'See that its letters are right; if not, save the file again as UTF-8.',
    ...(file !== undefined && { location: { file } }),
  }
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
