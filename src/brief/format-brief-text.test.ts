import { describe, expect, it } from 'vitest'
import { riverDam } from '../../test/golden/river-dam.ts'
import { draftBrief } from './draft-brief.ts'
import { formatNumbers } from './footnote-numbers.ts'
import { formatBriefText } from './format-brief-text.ts'
import { wrapText } from './wrap-text.ts'

describe('formatBriefText', () => {
  const brief = draftBrief(riverDam)
  const [{ report, start, end, text: words }] = brief.footnotes as [(typeof brief.footnotes)[number]]
  const riverDamWords = { report, start, end, text: words }
  const esc = String.fromCharCode(27)

  it('keeps to its width, and is plain when piped', () => {
    const text = formatBriefText(brief, { width: 80 })
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(text).not.toContain(esc)
    expect(text.indexOf('IS THERE A DEAL?')).toBeLessThan(text.indexOf('WHO HOLDS WHAT'))
  })

  it('gives every footnote its report, date with basis, paragraph, speaker and words', () => {
    expect(formatBriefText(brief, { width: 400 })).toContain(
      '[1] Delta Courier, 2031-04-11 (written in the text), paragraph 3; Tomas Heek, in quotation marks: “We will not fill one metre slower for a promise,” Sarvian Water Minister Tomas Heek told reporters on Thursday. “First the daily data, then we talk about stages.”',
    )
  })

  it.each([
    80, 60,
  ])('keeps the columns of the matrix in line at a width of %i, whatever the length of a word', (width) => {
    const [row] = brief.matrix.rows
    const entry = (alternative: string) => ({
      kind: 'held' as const,
      entries: [
        { alternative, stance: 'accepts' as const, conditional: false, hedged: false, citations: [riverDamWords] },
      ] as const,
    })
    const long = ['joint-inspectorate', 'interpretation-commission-of-guarantors']
    const actors = long.map((_, i) => ({ id: `a${i}`, name: `Actor${i}` }))
    const matrix = {
      ...brief.matrix,
      actors,
      rows: [{ ...row!, label: 'Verification', cells: long.map(entry) }],
      onPage: 1,
    }
    const lines = formatBriefText({ ...brief, matrix }, { width }).split('\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
    for (const { name } of actors) {
      const at = lines.findIndex((line) => line.includes(name))
      const stance = lines[at + 2]!
      expect(stance.slice(lines[at]!.indexOf(name))).toMatch(/^~ accepts/u)
    }
  })

  it('draws who waits for whom with arrows, the circle first', () => {
    const text = formatBriefText(brief, { width: 120 })
    expect(text).toContain('  Sarvia → Keldonia (circle): daily data (daily) [1]')
    expect(text).toContain('  Keldonia → River Fund: harvest guarantee (insured) [2]')
  })

  it('is the same text in colour', () => {
    const coloured = formatBriefText(brief, { colour: true })
    expect(coloured).toContain(`${esc}[1mIS THERE A DEAL?${esc}[0m`)
    expect(coloured.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(formatBriefText(brief))
  })
})

describe('formatNumbers', () => {
  it('draws runs together', () => {
    expect(formatNumbers([1, 3, 4, 5, 8, 9])).toBe('1, 3–5, 8, 9')
  })
})

describe('wrapText', () => {
  it('indents what follows the lead', () => {
    expect(wrapText('one two three', 9, '- ', '  ')).toBe('- one two\n  three')
  })

  it('leaves a long word whole', () => {
    expect(wrapText('a incomprehensible b', 6)).toBe('a\nincomprehensible\nb')
  })
})
