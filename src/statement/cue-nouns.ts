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
const DELIVERING =
  /^(?:made|makes|make|delivered|delivers|issued|issues|gave|gives|given|voiced|expressed|set|sets|required|requires|raised|put|laid|posed|posted|repeated|offered|demanded|demands|stated|has|had|holds|held|reject(?:s|ed)|oppose[sd]|accept(?:s|ed)|support(?:s|ed)|back(?:s|ed)|refuse[sd]|dismiss(?:es|ed)|endorse[sd]|den(?:ies|ied)|resist(?:s|ed))$/u

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** A noun that can stand for an act of speech or a position held. */
export function isCueNoun(word: string): boolean {
  const noun = singular(word)
  return SPEECH.has(noun) || ATTITUDES.has(noun)
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
  return DELIVERING.test(word)
}
