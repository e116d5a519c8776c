/** A text as searches compare it: lower case, without accents, plain quotation marks, single spaces. */
export function foldForSearch(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, foldUnit)
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim()
}

/** One by one, since most are the same few; what is composed of several units stays as it is. */
function foldUnit(unit: string): string {
  return plain[unit] ?? unit.normalize('NFKD').replace(/\p{M}+/gu, '')
}

const plain: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '...',
}

/** What a search asks for, folded: its words, and the phrases that stand in quotation marks. All of them must be found. */
export function parseSearch(query: string): readonly string[] {
  return [...foldForSearch(query).matchAll(/"([^"]+)"?|[^\s"]+/gu)]
    .map(([word, phrase]) => (phrase ?? word).trim())
    .filter((term) => term !== '')
}

/** True where a folded text holds every term. */
export function holdsAll(folded: string, terms: readonly string[]): boolean {
  return terms.every((term) => folded.includes(term))
}
