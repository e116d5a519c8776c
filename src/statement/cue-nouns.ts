const SPEECH = new Set(
  (
    'remark comment statement warning call pledge vow promise claim allegation accusation assertion threat announcement suggestion ' +
    'argument complaint demand appeal request denial assurance insistence criticism proposal offer declaration message prediction ' +
    'condemnation testimony recommendation apology concern confidence hope doubt regret optimism belief view'
  ).split(' '),
)
const ATTITUDES = new Set(
  (
    'position stance view belief opinion condition demand requirement policy opposition support objection refusal rejection desire wish ' +
    'insistence hope fear concern conviction commitment willingness readiness preference conclusion precondition'
  ).split(' '),
)
const LIGHT = new Set(
  (
    'express voice make issue give deliver renew raise repeat reiterate restate reaffirm stress state declare offer send underline ' +
    'underscore emphasize emphasise release post put'
  ).split(' '),
)
const DELIVERING = new Set(
  (
    'made makes make delivered delivers issued issues gave gives given voiced expressed set sets required requires raised put laid posed ' +
    'posted repeated offered demanded demands stated has had holds held rejects rejected opposes opposed accepts accepted supports ' +
    'supported backs backed refuses refused dismisses dismissed endorses endorsed denies denied resists resisted'
  ).split(' '),
)

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

let forms: ReadonlySet<string> | undefined

/** The nouns that can stand for an act of speech or a position held, in the singular and the plural. */
function cueNouns(): ReadonlySet<string> {
  forms ??= new Set([...SPEECH, ...ATTITUDES].flatMap((noun) => [noun, plural(noun)]))
  return forms
}

function plural(noun: string): string {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** A noun that can stand for an act of speech or a position held. */
export function isCueNoun(word: string): boolean {
  return cueNouns().has(word)
}

/** A noun for what is held rather than said. */
export function isAttitudeNoun(word: string): boolean {
  const noun = singular(word)
  return ATTITUDES.has(noun) && noun !== 'demand'
}

/** A verb that only carries its cue noun: "expressed confidence", "made a demand". */
export function isLightVerb(lemma: string): boolean {
  return LIGHT.has(lemma)
}

/** A verb by which a cue noun is put into the world: "a condition he set". */
export function delivers(word: string): boolean {
  return DELIVERING.has(word)
}
