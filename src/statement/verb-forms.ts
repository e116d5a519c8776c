/** How a verb stands in the text; a regular past may also be a participle. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing'

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  begin: ['began', 'begun'],
  beg: ['begged', 'begged'],
  forbid: ['forbade', 'forbidden'],
  forecast: ['forecast', 'forecast'],
  foresee: ['foresaw', 'foreseen'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  hear: ['heard', 'heard'],
  cling: ['clung', 'clung'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  know: ['knew', 'known'],
  lay: ['laid', 'laid'],
  make: ['made', 'made'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  refer: ['referred', 'referred'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  set: ['set', 'set'],
  speak: ['spoke', 'spoken'],
  stand: ['stood', 'stood'],
  stick: ['stuck', 'stuck'],
  swear: ['swore', 'sworn'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  write: ['wrote', 'written'],
}

const DOUBLED = new Set(
  'admit commit quip blog plan rebut concur rebuff regret chat permit slam infer defer'
    .split(' ')
    .filter((verb) => verb !== 'rebuff'),
)

/** The forms of an English verb, each with what it can be. */
export function inflect(verb: string): readonly (readonly [form: string, kind: VerbForm])[] {
  const stem = DOUBLED.has(verb) || verb === 'refer' || verb === 'beg' || verb === 'forbid' ? verb + verb.at(-1) : verb
  const silent = /[^eoy]e$/u.test(verb) && verb !== 'see'
  const yToI = /[^aeiou]y$/u.test(verb)
  const present = yToI ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`
  const regular = verb.endsWith('e') ? `${verb}d` : yToI ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  const doubles = /^(?:begin|put|set|hit|forbid)$/u.test(verb)
  const ing = silent ? `${verb.slice(0, -1)}ing` : `${doubles ? verb + verb.at(-1) : stem}ing`
  const [past, participle] = IRREGULAR[verb] ?? [regular, regular]
  const british = /^(?:signal|label|counsel|marvel|quarrel)$/u.test(verb)
  const doubledL: [string, VerbForm][] = british
    ? [
        [`${verb}led`, 'past'],
        [`${verb}led`, 'participle'],
        [`${verb}ling`, 'ing'],
      ]
    : []
  return [...doubledL, [verb, 'base'], [present, 'present'], [past, 'past'], [participle, 'participle'], [ing, 'ing']]
}
