import type { Passage, Run } from './passage.ts'
import { isCapitalised, isNominal, isPreposition, linksClauses } from './word-class.ts'

const PEOPLE_AND_BODIES = new Set(
  (
    'official minister president premier chief head leader spokesman spokeswoman spokesperson government ministry administration ' +
    'parliament party group side camp team delegation army military police force movement faction junta regime court council committee ' +
    'commission union bloc alliance coalition opposition rebel envoy mediator diplomat ambassador analyst expert source person man woman ' +
    'people country nation state king queen prince chancellor secretary senator congressman lawmaker mp general commander colonel ' +
    'negotiator aide adviser advisor activist resident survivor witness lawyer judge bishop pope cleric professor researcher fellow ' +
    'author writer candidate governor mayor deputy member public voter poll survey study company bank firm agency office embassy ' +
    'department cabinet authority kremlin white-house pentagon security-council house senate congress presidency militia guerrilla ' +
    'report document statement letter investigation inquiry review analysis data filing communique ' +
    'insurgent separatist capital other ally partner neighbour neighbor power republic kingdom critic supporter historian economist ' +
    'representative delegate organization organisation association federation confederation front democrat republican conservative liberal journalist editor reporter'
  ).split(' '),
)
const STANDING_WORDS = new Set('policy approach doctrine stance position strategy'.split(' '))
const HOLDERS = /(?:er|or|ist|man|men|woman|women|person|people|ian|ans|ese|ants|ents|ee)s?$/u

/** The head noun of a source: the last noun before anything hung on it. */
export function headOf(passage: Passage, run: Run): number {
  let head = run.from
  for (let i = run.from; i < run.to; i += 1) {
    const token = passage.tokens[i]!
    if (
      i > run.from &&
      (token.text === ',' ||
        token.text === '(' ||
        (isPreposition(token) && isNominal(passage.tokens[head])) ||
        linksClauses(token))
    )
      break
    if (isNominal(token)) head = i
  }
  return head
}

/** True when a source may be someone who holds positions: a name, a pronoun, a person or a body; not "the increase". */
export function isSpeakerLike(passage: Passage, run: Run): boolean {
  const head = passage.tokens[headOf(passage, run)]!
  if (/^(?:this|that|these|those|it|there|which|what)$/u.test(head.lower)) return head.lower === 'it'
  if (/^(?:he|she|they|we|i|you|who|one|some|many|both|others|all|several|most|none|neither|each)$/u.test(head.lower))
    return true
  if (head.pos === 'PROPN' || (isCapitalised(head) && run.from !== headOf(passage, run))) return true
  const singular = head.lower.endsWith('ies') ? `${head.lower.slice(0, -3)}y` : head.lower.replace(/s$/u, '')
  return (
    PEOPLE_AND_BODIES.has(head.lower) ||
    PEOPLE_AND_BODIES.has(singular) ||
    isStanding(passage, run) ||
    (HOLDERS.test(head.lower) && !/(?:ment|ion|ness|ity|ance|ence)s?$/u.test(head.lower)) ||
    isCapitalised(head)
  )
}

/** A source that is somebody's policy: its content is held, not said. */
export function isStanding(passage: Passage, run: Run): boolean {
  const { lower } = passage.tokens[headOf(passage, run)]!
  return STANDING_WORDS.has(lower) || STANDING_WORDS.has(lower.replace(/ies$/u, 'y').replace(/s$/u, ''))
}
