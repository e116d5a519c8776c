import type { Analysis } from '../../case/analyse.ts'
import { changesOf } from '../../case/answers.ts'
import { draftReview } from '../../case/draft-review.ts'
import type { Change } from '../../position/change.ts'
import { compareAccounts } from '../../position/compare-accounts.ts'
import { sideOf } from '../../position/compare-stances.ts'
import { groupConditions } from '../../position/group-conditions.ts'
import type { Position } from '../../position/position.ts'
import { codingsAsOf, standAsOf } from '../../position/stand-as-of.ts'
import { isDay } from '../../text/calendar.ts'
import type { CellEntry, MatrixCell, MatrixStand, PositionsApi, SpokenDay } from '../contract/positions.ts'
import type { Desk } from '../desk.ts'
import { type AnswersOf, answer, refuse } from './answer.ts'
import { heldOf, quoter } from './quote.ts'

/** Who holds what on which day, the history of a cell, and a person's word on it. */
export const positionsAnswers: AnswersOf<PositionsApi> = {
  'GET /api/positions': async ({ asOf }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    if (asOf !== undefined && !isDay(asOf)) return noDay(asOf)
    const analysis = analysed.value
    const days = spokenDays(desk, analysis)
    const { positions, gaps } = standing(desk, analysis, asOf)
    const marked = asOf ?? days.at(-1)?.date
    const changes = new Map(
      desk
        .once('positions: changes', () => changesOf(analysis))
        .flatMap((change) => {
          return change.date === marked && marked !== undefined ? [[holdingKey(change), change] as const] : []
        }),
    )
    const current = positions.filter(({ status }) => status === 'current')
    const cells = [...Map.groupBy(current, ({ actor, issue }) => JSON.stringify([actor, issue])).values()].map(
      (held): MatrixCell => ({
        actor: held[0]!.actor,
        issue: held[0]!.issue,
        stands: held.map((position) => standOf(position, changes.get(holdingKey(position)))),
      }),
    )
    return answer({
      ...(asOf !== undefined && { asOf }),
      ...(marked !== undefined && { marked }),
      days,
      undated: analysis.codings.filter(({ date, review }) => date === undefined && review !== 'rejected').length,
      cells,
      gaps,
      heard: [...new Set(analysis.codings.map(({ actor }) => actor))],
    })
  },
  'GET /api/positions/cell': async ({ actor, issue, asOf }, desk) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    if (asOf !== undefined && !isDay(asOf)) return noDay(asOf)
    const analysis = analysed.value
    const isHere = (about: { readonly actor: string | null; readonly issue?: string }) =>
      about.actor === actor && about.issue === issue
    const quote = quoter(desk, analysis)
    const codings = codingsAsOf(analysis.codings, asOf)
    const current = standing(desk, analysis, asOf).positions.filter(
      (position) => isHere(position) && position.status === 'current',
    )
    const changes = desk.once('positions: changes', () => changesOf(analysis)).filter(isHere)
    const history = codings
      .filter(isHere)
      .map((coding): CellEntry => {
        const change = coding.review === 'rejected' ? undefined : changes.find((each) => isOf(each, coding))
        return {
          coding,
          quoted: coding.evidence.flatMap((id) => quote(id) ?? []),
          current: current.some((position) => isWithin(coding, position)),
          ...(change && { change }),
        }
      })
      .toSorted((a, b) => byDay(a.coding.date, b.coding.date))
    const accounts = desk
      .once(`accounts ${asOf ?? ''}`, () => compareAccounts({ ...analysis, positions: codings, utterances: [] }))
      .filter(isHere)
    return answer({ actor, issue, standing: current.map((position) => heldOf(position, quote)), history, accounts })
  },
  'POST /api/positions/{id}/review': async ({ id, action, asOf, place }, desk, { key }) => {
    const analysed = await desk.ready()
    if (!analysed.ok) return analysed
    const analysis = analysed.value
    const known = asOf === undefined ? analysis.positions : standing(desk, analysis, asOf).positions
    const positions = known.some((position) => position.id === id) ? known : analysis.positions
    const event = draftReview({ action, id, becomes: {}, at: new Date().toISOString() }, { ...analysis, positions })
    if (!event.ok) return event
    const position = positions.find((each) => each.id === id) ?? analysis.codings.find((each) => each.id === id)
    const what = `${verbs[action]}: ${position ? sentence(position, analysis) : id}`
    return desk.refresh(
      desk.editor.review([event.value], {
        what,
        ...(place !== undefined && { place }),
        ...(key !== undefined && { key }),
      }),
    )
  },
}

const verbs = { accept: 'Accepted', reject: 'Rejected', undo: 'Took the review back' } as const

const noDay = (text: string) =>
  refuse('not-a-day', `"${text}" is no day of the calendar`, 'Write a day as 2025-02-26, or leave it out.')

function standing(desk: Pick<Desk, 'once'>, analysis: Analysis, asOf: string | undefined) {
  if (asOf === undefined) return analysis
  return desk.once(`positions as of ${asOf}`, () => standAsOf(analysis, asOf))
}

function spokenDays(desk: Pick<Desk, 'once'>, { codings }: Analysis): readonly SpokenDay[] {
  return desk.once('spoken days', () => {
    const dates = codings.flatMap(({ date, review }) => (date === undefined || review === 'rejected' ? [] : [date]))
    return [...Map.groupBy(dates, (date) => date)]
      .map(([date, all]) => ({ date, count: all.length }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  })
}

const holdingKey = ({ actor, issue, alternative }: Pick<Position, 'actor' | 'issue' | 'alternative'>): string =>
  JSON.stringify([actor, issue, alternative])

function standOf(position: Position, change: Change | undefined): MatrixStand {
  const { id, alternative, stance, onlyIf, unlinked = [], hedged, review, date } = position
  return {
    position: id,
    alternative,
    stance,
    conditions: groupConditions(onlyIf).length + unlinked.length,
    hedged,
    review,
    ...(date !== undefined && { date }),
    ...(change && date === change.date && { change: change.kind }),
  }
}

/** The change that this coding is part of. */
function isOf({ alternative, date, to }: Change, coding: Position): boolean {
  return (
    alternative === coding.alternative &&
    date === coding.date &&
    sideOf(to.stance) === sideOf(coding.stance) &&
    coding.evidence.some((id) => to.evidence.includes(id))
  )
}

function isWithin(coding: Position, position: Position): boolean {
  return (
    coding.review !== 'rejected' &&
    coding.alternative === position.alternative &&
    coding.evidence.every((id) => position.evidence.includes(id))
  )
}

/** Days in order; without one, last. */
const byDay = (a = '9999-12-31', b = '9999-12-31'): number => (a < b ? -1 : Number(a > b))

function sentence({ actor, issue, alternative, stance }: Position, { codebook }: Analysis): string {
  const name = codebook.actors.find(({ id }) => id === actor)?.name ?? actor
  const plain = (id: string) => id.replaceAll('-', ' ')
  const label = codebook.issues.find(({ id }) => id === issue)?.labels?.[alternative]
  return `${name} ${stanceVerbs[stance]} ${label ?? `${plain(issue)}: ${plain(alternative)}`}`
}

const stanceVerbs = {
  requires: 'requires',
  supports: 'supports',
  accepts: 'accepts',
  undecided: 'is undecided on',
  opposes: 'opposes',
  rejects: 'rejects',
} as const
