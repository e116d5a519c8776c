import { detach } from './detach.ts'

const irregular: Readonly<Record<string, string>> = {
  withdrawn: 'withdraw',
  withdrew: 'withdraw',
  given: 'give',
  gave: 'give',
  sent: 'send',
  kept: 'keep',
  held: 'hold',
  sought: 'seek',
  met: 'meet',
  took: 'take',
  taken: 'take',
  paid: 'pay',
  began: 'begin',
  begun: 'begin',
  withheld: 'withhold',
  stood: 'stand',
  went: 'go',
  gone: 'go',
  made: 'make',
  spoken: 'speak',
  spoke: 'speak',
  drawn: 'draw',
  drew: 'draw',
  left: 'leave',
  free: 'free',
  frozen: 'freez',
  froze: 'freez',
  forces: 'force',
  has: 'have',
  had: 'have',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  being: 'be',
  am: 'be',
  ceding: 'ced',
  ceded: 'ced',
  said: 'say',
  does: 'do',
  did: 'do',
  done: 'do',
  doing: 'do',
  men: 'man',
  percentage: 'percent',
  recognition: 'recognis',
  suspension: 'suspend',
  reduction: 'reduc',
  secession: 'seced',
  expansion: 'expand',
  extension: 'extend',
  provision: 'provid',
  resumption: 'resum',
  expulsion: 'expel',
  admission: 'admit',
  sold: 'sell',
  lain: 'lay',
  opposition: 'oppos',
  implement: 'implement',
  implementation: 'implement',
}
const whole = new Set([
  ...['agreement', 'government', 'settlement', 'statement', 'parliament', 'moment', 'during', 'something', 'nothing'],
  ...['anything', 'everything', 'united', 'need', 'indeed', 'embassy', 'general', 'always', 'across', 'this', 'its'],
  ...['his', 'us', 'thus', 'once', 'king', 'spring', 'morning', 'evening', 'crisis', 'series', 'species', 'news'],
  ...[
    'proposal',
    'approval',
    'arrival',
    'capital',
    'hospital',
    'shed',
    'red',
    'willing',
    'national',
    'international',
    'regional',
    'final',
    'total',
    'mission',
    'union',
  ],
])

const memory = new Map<string, string>()

/**
 * The part of a lower-case English word that its inflections and nearest derivations share: deploy, deployed and
 * deployment; inspect, inspectors and inspections. An approximation: it may join two words (prison, prisoner) and
 * miss a pair (secede, secession).
 */
export function stem(word: string): string {
  const known = memory.get(word)
  if (known !== undefined) return known
  const kept = detach(word)
  const found = strip(kept)
  if (memory.size >= 20_000) memory.clear()
  memory.set(kept, found)
  return found
}

function strip(word: string): string {
  const special = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (special !== undefined) return special.replace(/(?<=...)e+$/u, '')
  if (word.length < 4 || whole.has(word) || !/^[a-z]+$/u.test(word)) return word
  const singular = withoutPlural(word)
  if (whole.has(singular)) return singular
  const bare = withoutDerivation(withoutVerbEnding(singular))
  return bare
    .replace(/(?<=...)e+$/u, '')
    .replace(/iz$/u, 'is')
    .replace(/ens$/u, 'enc')
    .replace(/our$/u, 'or')
    .replace(/y$/u, 'i')
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2)
  return /[^siu]s$/u.test(word) ? word.slice(0, -1) : word
}

function withoutVerbEnding(word: string): string {
  const base = /^(.*[aeiouy].*)(?:ing|ed)$/u.exec(word)?.[1]
  if (base === undefined || base.length < 3) return word
  if (/([bdgmnprt])\1$/u.test(base)) return base.slice(0, -1)
  return base.endsWith('i') ? `${base.slice(0, -1)}y` : base
}

const derivations: readonly (readonly [RegExp, string])[] = [
  [/ification$/u, 'if'],
  [/ify$/u, 'if'],
  [/(?<=.{4})ament$/u, ''],
  [/(?<=.{4})ement$/u, ''],
  [/(?<=.{4})ment$/u, ''],
  [/(?<=.{4})ations?$/u, ''],
  [/(?<=.{4})at(?:e|or|ive)?$/u, ''],
  [/(?<=.{4})ness$/u, ''],
  [/(?<=.{5})(?:er|or)$/u, ''],
  [/(?<=.{4}[stc])ion$/u, ''],
  [/(?<=.{5})al$/u, ''],
]

function withoutDerivation(word: string): string {
  for (const [ending, replacement] of derivations) if (ending.test(word)) return word.replace(ending, replacement)
  return word
}
