import type { TextSource } from '../report/make-report.ts'
import type { PageNode } from './page-node.ts'

type Json = Readonly<Record<string, unknown>>

const dates = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publication_date',
  'pubdate',
  'DC.date.issued',
  'dcterms.issued',
  'DC.date',
  'dcterms.date',
  'citation_publication_date',
  'date',
]

/** What a page says of its article: JSON-LD first, then its meta elements, then the time it marks. Nothing is guessed from its words. */
export function readPageMetadata(document: PageNode): TextSource {
  const article = findArticle(document)
  const meta = metaOf(document)
  const outlet =
    nameOf(article?.publisher) ??
    meta('og:site_name') ??
    meta('application-name') ??
    meta('citation_journal_title') ??
    meta('publisher')
  const title =
    stringOf(article?.headline) ?? meta('og:title') ?? meta('twitter:title') ?? meta('title') ?? document.title
  const author =
    namesOf(article?.author) ??
    meta('author') ??
    meta('byl') ??
    meta('parsely-author') ??
    meta('dc.creator') ??
    meta('article:author')
  const url =
    elementsWith(document, 'link', 'rel', 'canonical')[0]?.getAttribute('href') ??
    meta('og:url') ??
    stringOf(article?.url) ??
    undefined
  return {
    title: withoutSite(title, outlet) || undefined,
    outlet,
    byline: author && !/^https?:|^@/.test(author) ? author.replace(/^by\s+/i, '') : undefined,
    date:
      stringOf(article?.datePublished) ??
      dates.map(meta).find(Boolean) ??
      timeOf(document) ??
      stringOf(article?.dateCreated),
    url: url && /^https?:/.test(url) ? url : undefined,
  }
}

function metaOf(document: PageNode): (key: string) => string | undefined {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const key = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const value = element.getAttribute('content')?.trim()
    if (key && value && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), value)
  }
  return (key) => values.get(key.toLowerCase())
}

/** The article among the objects of a page's JSON-LD. */
function findArticle(document: PageNode): Json | undefined {
  const objects: Json[] = []
  const collect = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > 4) return
    if (Array.isArray(value)) {
      for (const each of value) collect(each, depth + 1)
      return
    }
    objects.push(value as Json)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) collect((value as Json)[key], depth + 1)
  }
  for (const script of elementsWith(document, 'script', 'type', 'application/ld+json')) {
    try {
      collect(JSON.parse(script.textContent.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '')), 0)
    } catch {
      // Pages often carry broken JSON-LD: their meta elements are read instead.
    }
  }
  return objects.find((object) =>
    [object['@type']].flat().some((type) => /Article|Report|BlogPosting/.test(String(type))),
  )
}

/** The elements of a tag with an attribute of a value, in capitals or not. */
function elementsWith(document: PageNode, tag: string, attribute: string, value: string): readonly PageNode[] {
  return document.querySelectorAll(tag).filter((element) => element.getAttribute(attribute)?.toLowerCase() === value)
}

function timeOf(document: PageNode): string | undefined {
  const isPublished = (element: PageNode) => element.getAttribute('itemprop') === 'datePublished'
  const times = document.querySelectorAll('time')
  const dated = times.filter((time) => time.hasAttribute('datetime'))
  const marked =
    times.find(isPublished) ??
    times.find((time) => time.hasAttribute('pubdate')) ??
    document.find(isPublished) ??
    dated.find(isInArticle) ??
    dated[0]
  return marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? undefined
}

function isInArticle(element: PageNode): boolean {
  for (let outer = element.parentNode; outer; outer = outer.parentNode)
    if (outer.localName === 'article' || outer.localName === 'main') return true
  return false
}

const stringOf = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined)

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0])
  return stringOf(value) ?? (typeof value === 'object' && value !== null ? stringOf((value as Json).name) : undefined)
}

function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((each) => nameOf(each) ?? [])
  return names.length > 0 ? names.join(', ') : undefined
}

/** "Talks resume | Reuters" without the site's name after its last bar or dash. */
function withoutSite(title: string | undefined, site: string | undefined): string {
  const words = title?.replace(/\s+/g, ' ').trim() ?? ''
  const parted = /^(.+?)\s+[|–—·•-]\s+([^|–—·•]+)$/.exec(words)
  if (!parted || !site) return words
  const [name, tail] = [site, parted[2]!].map((each) => each.toLowerCase().replace(/^the |\W/g, ''))
  return name!.includes(tail!) || tail!.includes(name!) ? parted[1]! : words
}
