import { nameKey } from './name-key.ts'

/** Arabic articles, which may or may not be written before a name. */
export const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'as', 'ash', 'an', 'ar', 'az'])

const PARTICLES = new Set('van von der den de da di dos du la le bin ibn ben al el abu'.split(' '))
const PARTICLES_KEPT = new Set(['bin', 'ibn', 'ben', 'abu'])
/** Surnames that come first: Xi Jinping is Xi. */
const SURNAME_FIRST = new Set(
  'xi kim li wang lee moon park yoon chen zhang liu zhao qin nguyen tran pham lai tsai wu yang choe ri hun han hu jiang deng zhou lam to le ma lin'.split(
    ' ',
  ),
)
/** What a report may call a person by after the first time: the surname, with the particles that go with it. */
export function surnamesOf(name: string): readonly string[] {
  const words = name.split(/\s+/).filter(Boolean)
  if (words.length < 2) return []
  const surnames: string[] = []
  const last = words.at(-1)!
  let from = words.length - 1
  while (from > 1 && PARTICLES.has(nameKey(words[from - 1]!))) from -= 1
  if (from < words.length - 1) surnames.push(words.slice(from).join(' '))
  const bare = last.replace(/^(?:al|el|ad|as|ash|an|ar|az)-/iu, '')
  if (bare !== last) surnames.push(bare)
  if (nameKey(last).length > 2 && !PARTICLES_KEPT.has(nameKey(words.at(-2)!))) surnames.push(last)
  const first = nameKey(words[0]!)
  if (SURNAME_FIRST.has(first)) surnames.push(words[0]!)
  return surnames
}
