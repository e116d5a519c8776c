import type { Position, Stance } from '../position/position.ts'
import type { Cell, Matrix, MatrixEntry, Section } from './brief.ts'
import { type Drafting, sectionOf } from './drafting.ts'
import { positionLine } from './position-line.ts'
import { sentenceCase } from './wording.ts'

/** Every standing position with a quotation, the most important first. */
export function draftPositions(drafting: Drafting): Section {
  const lines = drafting.standing.map((position) => {
    const person = position.origin === 'person' || position.review === 'corrected' ? ', set by a person in review' : ''
    return positionLine(drafting, position, ` (${position.date ?? 'undated'}${person})`)
  })
  return sectionOf('positions', 'Who holds what', lines, 8)
}

const order: readonly Stance[] = ['rejects', 'requires', 'opposes', 'supports', 'accepts', 'undecided']

const rowsOnPage = 8

/** Parties and mediators by issues, near ones first; a party without any position has a column only where it must act or consent. */
export function listMatrix({ input, words, evidence, standing, nearness }: Drafting): Matrix {
  const holders = Map.groupBy(standing, (position) => position.issue)
  const issues = input.codebook.issues
    .filter(({ id }) => holders.has(id) || nearness(id) === 0)
    .toSorted(
      (a, b) => nearness(a.id) - nearness(b.id) || (holders.get(b.id)?.length ?? 0) - (holders.get(a.id)?.length ?? 0),
    )
  const parties = input.codebook.actors.filter((actor) => actor.kind === 'party' || actor.kind === 'mediator')
  const isShown = (actor: string) =>
    standing.some((position) => position.actor === actor) ||
    issues.some(({ id }) => nearness(id) < 2 && words.counts(actor, id))
  const actors = parties.filter(({ id }) => isShown(id))
  const silent = new Set(input.gaps.map((gap) => `${gap.actor} ${gap.issue}`))
  const entryOf = (position: Position): MatrixEntry | [] => {
    const [first, ...rest] = evidence.citePosition(position)
    if (first === undefined) return []
    const { alternative, stance, hedged, onlyIf } = position
    return { alternative, stance, hedged, conditional: onlyIf.length > 0, citations: [first, ...rest] }
  }
  const cellOf = (actor: string, issue: string): Cell => {
    const [first, ...rest] = standing
      .filter((position) => position.actor === actor && position.issue === issue)
      .toSorted((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance))
      .flatMap(entryOf)
    if (first) return { kind: 'held', entries: [first, ...rest] }
    return { kind: silent.has(`${actor} ${issue}`) ? 'silent' : 'none' }
  }
  return {
    actors: actors.map(({ id, name }) => ({ id, name })),
    rows: issues.map(({ id, question }) => ({
      issue: id,
      label: sentenceCase(words.issue(id)),
      question,
      cells: actors.map((actor) => cellOf(actor.id, id)),
    })),
    onPage: issues.length <= rowsOnPage + 2 ? issues.length : rowsOnPage,
    without: parties.filter(({ id }) => !isShown(id)).map(({ name }) => name),
  }
}
