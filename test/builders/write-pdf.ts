/** Words placed on a page: from the left edge and down from the top, in points. */
export interface PlacedWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** How a test PDF is made. */
export interface PdfOptions {
  readonly title?: string
  /** Says that it is encrypted, with keys that no password fits. */
  readonly locked?: boolean
}

const [WIDTH, HEIGHT] = [595, 842]

/** A PDF with the words where they are placed, one list a page. Every letter is half its size wide; any Unicode may be written. */
export function writePdf(pages: readonly (readonly PlacedWords[])[], options: PdfOptions = {}): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))]
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0')
  const utf16 = (letter: string) =>
    Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i).toString(16).padStart(4, '0')).join('')
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const mappings = letters.map((letter) => `1 beginbfchar <${code(letter)}> <${utf16(letter)}> endbfchar`).join('\n')
  const unicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n${mappings}\nendcmap end`
  const drawn = pages.map((words) =>
    words
      .map(
        ({ text, x, y, size = 10 }) => `BT /F ${size} Tf ${x} ${HEIGHT - y} Td <${[...text].map(code).join('')}> Tj ET`,
      )
      .join('\n'),
  )
  const first = 6
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(unicode),
    ...drawn.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      stream(content),
    ]),
    `<< /Title (${options.title ?? ''}) /CreationDate (D:20310101000000Z) >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const key = '00'.repeat(32)
  const lock = options.locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
    : ''
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R${lock} >>\nstartxref\n${file.indexOf('xref\n0')}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

/** Lines one below the other from a place down. */
export function column(lines: readonly string[], x: number, y: number, step = 12): readonly PlacedWords[] {
  return lines.flatMap((text, i) => (text ? [{ text, x, y: y + i * step }] : []))
}
