import type { Span } from '../text/span.ts'
import { type Mention, mentionsWithin } from './mention.ts'
import { resolvedAs } from './resolved-as.ts'
import { withoutArticle } from './source-owner.ts'
import { collective, type Resolved } from './telling.ts'

/** More than so many speak as a group. */
const MOST = 4

/** The several states or people whose joint words a communiqué gives ("the Foreign Ministers of France and Poland"), or nothing. */
export function issuersNamed(
  text: string,
  issuer: Span,
  mentions: readonly Mention[],
): readonly [Resolved, ...Resolved[]] | undefined {
  const named = mentionsWithin(mentions, issuer)
  const people = named.filter(({ character }) => character.known.type === 'person')
  const [first, second, ...others] = new Set(
    (people.length > 1 ? people : named.filter(({ character }) => character.known.type === 'actor')).map(
      ({ character }) => character,
    ),
  )
  if (!first || !second) return undefined
  const words = text.slice(issuer.start, issuer.end)
  if (others.length > MOST - 2 || !/\band\b|&/u.test(words)) return [collective(withoutArticle(words), null)]
  return [resolvedAs(first), resolvedAs(second), ...others.map((character) => resolvedAs(character))]
}

/** An issuer whose name nothing explains is a body, not a person. */
export function asBody(by: Resolved): Resolved {
  const { name, actor, class: kind } = by.speaker
  return kind === 'named' && !by.character && name !== null ? collective(name, actor) : by
}
