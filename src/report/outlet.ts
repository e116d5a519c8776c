import { outletNamed } from './agency.ts'

/** Where the name of an outlet may stand, the surest first. */
export interface OutletClues {
  /** By the user, the page's metadata or lines at the top of the text. */
  readonly stated?: string | undefined
  /** In a dateline: "(Reuters)". */
  readonly agency?: string | undefined
  readonly url?: string | undefined
  readonly file?: string | undefined
}

/** The outlet of a report, by its usual name; undefined when nothing says it. A name in the text ("told VOA") says nothing. */
export function deriveOutlet({ stated, agency, url, file }: OutletClues): string | undefined {
  const named = stated?.trim() || agency
  if (named) return outletNamed(named.replace(/^(?:https?:\/\/)?www\./i, '')) ?? named
  return (url && ofSite(url)) || (file && ofFile(file)) || undefined
}

function ofSite(url: string): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|edition|english|en)\./, '') : ''
  const parts = host.split('.')
  for (let i = 0; i < parts.length - 1; i += 1) {
    const name = outletNamed(parts.slice(i).join('.'))
    if (name) return name
  }
  return host.includes('.') ? host : undefined
}

/** A file named after an outlet we know: its first word, or a later one of at least four letters. */
function ofFile(file: string): string | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  const words = name
    .replace(/\.[a-z]+$/i, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  return words.flatMap((word, i) => (i === 0 || word.length > 3 ? (outletNamed(word) ?? []) : []))[0]
}
