import { Fragment, useState } from 'react'
import { Link } from 'wouter'
import type { Wording } from '../../../../src/brief/wording.ts'
import type { Condition } from '../../../../src/position/position.ts'
import { placeOf } from '../../parts/words.tsx'
import { type ConditionClause, groupConditions } from './group-conditions.ts'

/** Conditions in words, each leading to the words that set it; those that say the same are said once. */
export function Conditions({
  conditions,
  wording,
}: {
  readonly conditions: readonly Condition[]
  readonly wording: Wording
}) {
  return groupConditions(conditions, wording).map((clause, at) => (
    <Fragment key={clause.relations.map(({ words }) => words).join()}>
      {at > 0 && ', and '}
      <Clause clause={clause} />
    </Fragment>
  ))
}

/** So many things waited for are named at first. */
const fewNeeds = 5

function Clause({ clause: { relations, needs, join } }: { readonly clause: ConditionClause }) {
  const [all, setAll] = useState(false)
  const [only] = relations
  if (relations.length === 1 && needs.length === 1) {
    return (
      <Link href={placeOf(needs[0]!.span)}>
        {only!.words} {needs[0]!.words}
      </Link>
    )
  }
  const shown = all || needs.length <= fewNeeds + 1 ? needs : needs.slice(0, fewNeeds)
  const isCut = shown.length < needs.length
  return (
    <>
      {relations.length === 1
        ? only!.words
        : relations.map(({ words, span }, at) => (
            <Fragment key={words}>
              {betweenWords(at, relations.length, 'or')}
              <Link href={placeOf(span)}>{words}</Link>
            </Fragment>
          ))}{' '}
      {shown.map(({ words, span }, at) => (
        <Fragment key={words}>
          {betweenWords(at, isCut ? 0 : shown.length, join)}
          {relations.length === 1 ? <Link href={placeOf(span)}>{words}</Link> : words}
        </Fragment>
      ))}
      {isCut && (
        <>
          {' '}
          {join}{' '}
          <button type="button" className="deals-more" onClick={() => setAll(true)}>
            {needs.length - shown.length} more
          </button>
        </>
      )}
    </>
  )
}

const betweenWords = (at: number, of: number, last: string) => (at === 0 ? '' : at === of - 1 ? ` ${last} ` : ', ')
