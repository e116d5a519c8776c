import { describe, expect, it } from 'vitest'
import { readReport } from './read-report.ts'

async function read(html: string | Uint8Array, file = 'a.html') {
  const decoded = await readReport(typeof html === 'string' ? new TextEncoder().encode(html) : html, { file })
  if (!decoded.ok) throw new Error(decoded.problems[0].message)
  const { text, paragraphs } = decoded.value
  return { ...decoded.value, lines: paragraphs.map(({ start, end, kind }) => [kind, text.slice(start, end)]) }
}

const first =
  'The foreign minister said on Wednesday that talks would resume next week, “provided that the guns fall silent”.'
const second =
  'Her counterpart rejected the condition, and told reporters that his country would never accept a timetable.'
const third = 'Mediators proposed a simultaneous exchange. “We are close,” one of them said, asking not to be named.'
const around = (article: string) =>
  `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><header>The Site</header>${article}
   <aside><h2>Most read</h2><p>Cat rescued from tree, and other stories of the day that are long enough to be mistaken for news.</p></aside>
   <footer><p>About us. Terms of use. Contact the newsroom by letter, telephone or telegram at any time of day.</p></footer>`
const bodies = [
  ['body', first],
  ['body', second],
  ['body', third],
]

describe('HTML', () => {
  it('reads a wire page that describes itself in JSON-LD', async () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'The Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Talks to resume in Geneva',
          datePublished: '2025-02-26T23:30:00-05:00',
          author: [{ '@type': 'Person', name: 'Anna Kovac' }, { name: 'Jan Novak' }],
          publisher: { '@type': 'Organization', name: 'Reuters' },
        },
      ],
    }
    const report = await read(`<!doctype html><html lang="en"><head><title>Talks to resume in Geneva | Reuters</title>
      <link rel="canonical" href="https://www.reuters.com/world/talks-2025-02-26/">
      <script type="application/ld+json">${JSON.stringify(article)}</script></head><body>${around(
        `<article><h1>Talks to resume in Geneva</h1><div class="t"><p data-testid="paragraph-0">GENEVA, Feb 26 (Reuters) - ${first}</p>
         <p data-testid="paragraph-1">${second}</p><div class="ad"><button>Advertisement</button></div><h2>What comes next</h2>
         <p data-testid="paragraph-2">${third}</p><p>Reporting by Anna Kovac; Editing by Jan Novak</p></div></article>`,
      )}</body></html>`)
    expect(report).toMatchObject({
      title: 'Talks to resume in Geneva',
      byline: 'Anna Kovac, Jan Novak',
      outlet: 'Reuters',
      date: '2025-02-26',
      dateBasis: 'written in the text',
      url: 'https://www.reuters.com/world/talks-2025-02-26/',
      language: 'en',
    })
    expect(report.lines).toEqual([
      ['body', `GENEVA, Feb 26 (Reuters) - ${first}`],
      ['body', second],
      ['heading', 'What comes next'],
      ['body', third],
      ['credit', 'Reporting by Anna Kovac; Editing by Jan Novak'],
    ])
  })

  it('reads a page that describes itself in meta elements', async () => {
    const report =
      await read(`<html><head><title>Talks to resume - AP News</title><meta property="og:site_name" content="AP News">
      <meta property="og:title" content="Talks to resume"><meta name="author" content="By ANNA KOVAC">
      <meta property="article:published_time" content="2025-02-26T18:04:00Z"></head><body>${around(
        `<main><div class="story"><h1>Talks to resume</h1><figure><img src="a.jpg" alt=""><figcaption>Ministers shake hands. (AP Photo/A. Kovac)</figcaption></figure>
         <p>GENEVA (AP) — ${first}</p><p>${second}</p><p>${third}</p></div></main>`,
      )}</body></html>`)
    expect(report).toMatchObject({
      title: 'Talks to resume',
      byline: 'ANNA KOVAC',
      date: '2025-02-26',
      dateBasis: 'metadata',
    })
    expect(report.outlet).toBe('AP News')
    expect(report.lines).toEqual([['body', `GENEVA (AP) — ${first}`], ...bodies.slice(1)])
  })

  it('reads a page with no more than a time element', async () => {
    const report = await read(
      `<html><head><title>Talks to resume</title></head><body>${around(
        `<article><h1>Talks to resume</h1><time datetime="2025-02-26T10:00:00.000Z">2 hours ago</time>
       <section><p><b>${first}</b></p></section><section><p>${second}</p></section><section><p>${third}</p></section></article>`,
      )}</body></html>`,
    )
    expect(report).toMatchObject({ title: 'Talks to resume', date: '2025-02-26', dateBasis: 'metadata' })
    expect(report.outlet).toBeUndefined()
    expect(report.lines.slice(-3)).toEqual(bodies)
  })

  it('reads old pages whose paragraphs are parted by line breaks', async () => {
    const report = await read(
      `<html><body><table><tr><td><font size=2>Geneva, 26 February 2025<br><br>\n${first}<br>\n<br>${second}<br><br>${third}</font></td></tr></table></body></html>`,
    )
    expect(report).toMatchObject({ date: '2025-02-26', dateBasis: 'written in the text' })
    expect(report.lines).toEqual([['byline', 'Geneva, 26 February 2025'], ...bodies])
  })

  it('reads a part of a page, entities and white space as a browser shows them', async () => {
    const report = await read(
      '<p>He&nbsp;said &ldquo;no&rdquo;\n   &amp; left;\n that was&shy; all.</p><p>&#128330; Мир.</p>',
    )
    expect(report.text).toBe('He said “no” & left; that was all.\n\n🕊 Мир.\n')
  })

  it('reads the encoding a page declares', async () => {
    const head = Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>', 'latin1')
    const words = [0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0x20, 0xf3, 0xe5, 0xf5, 0xe0, 0xeb, 0x2e]
    const report = await read(Uint8Array.from([...head, ...words, ...Buffer.from('</p></body></html>')]))
    expect(report.text).toBe('Министр уехал.\n')
  })

  it('takes bytes without a name for HTML by how they start', async () => {
    const decoded = await readReport(
      new TextEncoder().encode(`<!DOCTYPE html>\n<html><body><p>${first}</p></body></html>`),
    )
    expect(decoded.ok && decoded.value.text).toBe(`${first}\n`)
  })

  it('says when a page has no words', async () => {
    const decoded = await readReport(new TextEncoder().encode('<html><body><script>let a = 1</script></body></html>'), {
      file: 'a.html',
    })
    expect(!decoded.ok && decoded.problems[0]).toMatchObject({ code: 'empty-text', location: { file: 'a.html' } })
  })

  it('reads or refuses pages nested deeper than anyone writes, in no time', async () => {
    expect((await read(`${'<div>'.repeat(500)}${first}`)).lines).toEqual([['body', first]])
    const decoded = await readReport(new TextEncoder().encode(`${'<div>'.repeat(5000)}${first}`), { file: 'a.html' })
    expect(!decoded.ok && decoded.problems[0].code).toBe('malformed-html')
  })

  it('survives broken JSON-LD and markup', async () => {
    const report = await read(
      `<html><head><script type="application/ld+json">{"@type":"NewsArticle", oops</script></head><body><div><p>${first}<p>${second}<div><p>${third}</body>`,
    )
    expect(report.lines).toEqual(bodies)
  })
})
