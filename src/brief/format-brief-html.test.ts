import { describe, expect, it } from 'vitest'
import { riverDam } from '../../test/golden/river-dam.ts'
import type { Brief, Footnote } from './brief.ts'
import { draftBrief } from './draft-brief.ts'
import { formatBriefHtml } from './format-brief-html.ts'
import { formatReportsHtml } from './html-reports.ts'

const template = riverDam.reports[0]!

function marked(text: string, ...spans: readonly (readonly [number, number])[]): string {
  const report = {
    ...template,
    id: 'r',
    text,
    paragraphs: [{ number: 1, kind: 'body' as const, start: 0, end: text.length }],
  }
  const footnotes = spans.map(
    ([start, end], i): Footnote => ({
      number: i + 1,
      report: 'r',
      start,
      end,
      text: text.slice(start, end),
      paragraph: 1,
      voice: 'a speaker',
    }),
  )
  const html = formatReportsHtml({ ...draftBrief(riverDam), footnotes } satisfies Brief, [report])
  return html
    .replace(/<sup.*?<\/sup>/g, '')
    .replace(/.*<\/span>(.*)<\/p>.*/s, '$1')
    .replaceAll(' tabindex="-1"', '')
}

describe('formatReportsHtml', () => {
  it('nests a mark inside a mark', () => {
    expect(marked('abcdef', [0, 6], [2, 4])).toBe('<mark id="at-1">ab<mark id="at-2">cd</mark>ef</mark>')
  })

  it('closes and opens again where marks overlap in part', () => {
    expect(marked('abcdef', [0, 4], [2, 6])).toBe('<mark id="at-1">ab<mark id="at-2">cd</mark></mark><mark>ef</mark>')
  })

  it('keeps two marks on the same words, and marks side by side', () => {
    expect(marked('abcdef', [0, 2], [2, 4])).toBe('<mark id="at-1">ab</mark><mark id="at-2">cd</mark>ef')
  })

  it('escapes everything, inside marks and outside', () => {
    expect(marked('<b>"&\u0000', [0, 3])).toBe('<mark id="at-1">&lt;b&gt;</mark>&quot;&amp;\ufffd')
  })
})

describe('a report without a footnote', () => {
  it('is counted, not copied', () => {
    const spare = { ...template, id: 'spare', text: 'Nothing is cited from here.', paragraphs: [] }
    const html = formatReportsHtml(draftBrief(riverDam), [...riverDam.reports, spare])
    expect(html).not.toContain('Nothing is cited')
    expect(html).toContain('1 report without a footnote left out.')
  })
})

describe('formatBriefHtml', () => {
  it('keeps the words above the matrix out of the part that scrolls', () => {
    const html = formatBriefHtml(draftBrief(riverDam), riverDam.reports)
    expect(html).toContain('from this party on the issue.</p>\n<div class="scroll"')
    expect(html).not.toContain('<caption>')
  })

  it('needs nothing from outside and runs nothing', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const codebook = { ...riverDam.codebook, title: evil }
    const reports = riverDam.reports.map((report) => ({
      ...report,
      title: evil,
      outlet: evil,
      url: 'javascript:alert(1)',
    }))
    const html = formatBriefHtml(draftBrief({ ...riverDam, codebook, reports, warnings: [evil] }), reports)
    const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""')).join('\n')
    expect(tags).not.toMatch(/<script|<img|<link|<iframe|src=|onerror/)
    expect(html).not.toMatch(/href="(?!#)/)
    expect(html).not.toMatch(/@import|url\((?!#)/)
    expect(html).toContain('&lt;script&gt;')
  })

  it('lets a right-to-left report run its own way', () => {
    const text = 'قال الوزير إن الهدنة أولا'
    const report = {
      ...template,
      text,
      language: 'ar',
      paragraphs: [{ number: 1, kind: 'body' as const, start: 0, end: text.length }],
    }
    expect(formatBriefHtml(draftBrief({ ...riverDam, reports: [report] }), [report])).toContain(`lang="ar"`)
    expect(marked(text, [0, 3])).toContain('<mark id="at-1">قال</mark>')
  })
})
