import type { Span } from '../text/span.ts'
import { type Character, type Mention, mentionsWithin } from './mention.ts'
import type { Resolved } from './telling.ts'

const ASKER = /^(?:q\d*|question|questioner|reporter|journalist|correspondent|press|interviewer)(?:\s*[([].*)?$/isu
const UNNAMED =
  /^(?:moderator|host|anchor|presenter|operator|interpreter|translator|participant|delegate|staff|audience|voice|speaker|unidentified .*)$/iu
const ANSWER = /^(?:a\d*|answer)$/iu

/** Who speaks by a label that names nobody ("Q", "REPORTER (Reuters)", "Moderator"): each time somebody else, never merged. */
export function askerOf(text: string, label: Span): Resolved | undefined {
  const words = text.slice(label.start, label.end)
  const name = ASKER.test(words) ? 'reporter' : UNNAMED.test(words) ? words.toLowerCase() : undefined
  return name === undefined ? undefined : { speaker: { name: `${name} (anonymous)`, actor: null, class: 'anonymous' } }
}

/** True for the label of an answer that names nobody: "A". */
export function isAnswer(text: string, label: Span): boolean {
  return ANSWER.test(text.slice(label.start, label.end))
}

/** Who answers in an interview: the only person named in its title, or before it begins, else the one it is said to be with. */
export function personAnswering(text: string, opening: Span, mentions: readonly Mention[]): Character | undefined {
  const named = mentionsWithin(mentions, opening).filter(({ character }) => character.known.type === 'person')
  const title = text.slice(opening.start, opening.end).search(/[\n\r]/u)
  const inTitle = named.filter(({ end }) => end <= opening.start + title)
  for (const some of [inTitle, named])
    if (new Set(some.map(({ character }) => character)).size === 1) return some[0]!.character
  const asked = named.find(
    ({ titleStart, end }) =>
      /\b(?:interview(?:ed|s)?(?:\s+with)?|spoke (?:to|with)|talked (?:to|with)|sat down with|asked|questions to|met)\s+(?:[^.,;:]{0,40}\s)?$/iu.test(
        text.slice(Math.max(0, titleStart - 80), titleStart),
      ) || /^[^.;:]{0,60}?\b(?:told|spoke (?:to|with)|answered|sat down with)\b/iu.test(text.slice(end, end + 100)),
  )
  return asked?.character
}

/** The delegate of a state named in brackets: "Ms. Diallo (Senegal)". */
export function ofCountry(by: Resolved, named: readonly Mention[]): Resolved {
  if (by.speaker.actor !== null || by.speaker.class !== 'named') return by
  const state = named.find(({ character }) => character.known.type === 'actor')?.character
  if (!state) return by
  if (by.character) by.character.actor ??= state.actor
  return { ...by, speaker: { ...by.speaker, actor: state.actor } }
}
