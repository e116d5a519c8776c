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
const THINGS = new Set('this that these those there which what'.split(' '))
const PERSONS = new Set(
  'it he she they we i you who one some many both others all several most none neither each'.split(' '),
)
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
  const at = headOf(passage, run)
  const head = passage.tokens[at]!
  const { lower } = head
  if (THINGS.has(lower)) return false
  if (PERSONS.has(lower)) return true
  if (head.pos === 'PROPN' || (run.from !== at && isCapitalised(head))) return true
  return (
    PEOPLE_AND_BODIES.has(lower) ||
    PEOPLE_AND_BODIES.has(singular(lower)) ||
    isStandingWord(lower) ||
    (HOLDERS.test(lower) && !/(?:ment|ion|ness|ity|ance|ence)s?$/u.test(lower)) ||
    isCapitalised(head)
  )
}

/** A source that is somebody's policy: its content is held, not said. */
export function isStanding(passage: Passage, run: Run): boolean {
  return isStandingWord(passage.tokens[headOf(passage, run)]!.lower)
}

function isStandingWord(word: string): boolean {
  return STANDING_WORDS.has(word) || STANDING_WORDS.has(singular(word))
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}
