import fc from 'fast-check'
import type { Settlement } from '../../src/deal/deal.ts'
import type { Codebook } from '../../src/position/codebook.ts'
import type { Position, Stance } from '../../src/position/position.ts'
import { codebookOf, holds, issueOf } from './deal.ts'

/** A case to ask a deal of, with its goal. */
export interface DealCase {
  readonly codebook: Codebook
  readonly positions: readonly Position[]
  readonly goal: Settlement
  readonly withoutConsent: readonly string[]
}

const issueIds = ['a', 'b', 'c', 'd']
const actorIds = ['p', 'q', 'r', 's']
const names = ['none', 'half', 'full']

/** Random cases. Loose: anything goes. Knotted: every issue is controlled, most actors say yes on conditions about other issues. */
export const dealCases = (kind: 'loose' | 'knotted'): fc.Arbitrary<DealCase> =>
  fc.record({ issues: fc.integer({ min: 2, max: 4 }), actors: fc.integer({ min: 2, max: 4 }) }).chain((size) => {
    const knotted = kind === 'knotted'
    const actors = actorIds.slice(0, size.actors)
    const issues = issueIds.slice(0, size.issues)
    const some = (least: number) => fc.subarray(actors, { minLength: least, maxLength: 2 })
    const shapes = fc.tuple(
      ...issues.map((id) =>
        fc
          .record({ by: some(knotted ? 1 : 0), consent: some(0), alternatives: fc.integer({ min: 2, max: 3 }) })
          .map(({ by, consent, alternatives }) => issueOf(id, names.slice(0, alternatives), { by, consent })),
      ),
    )
    const condition = fc
      .record({
        relation: fc.constantFrom(
          'onlyIf',
          'unless',
          'until',
          'after',
          'together',
          ...(knotted ? ['onlyIf', 'after'] : []),
        ),
        issue: fc.constantFrom(...issues),
        on: knotted
          ? fc.constantFrom(['half'], ['half'], ['full'], ['half', 'full'], ['none'])
          : fc.subarray(names, { minLength: 1, maxLength: 2 }),
      })
      .map(({ relation, issue, on }) => `${relation} ${issue}=${on.join('|')}`)
    const stances: readonly Stance[] = [
      'requires',
      'supports',
      'accepts',
      'supports',
      'undecided',
      'opposes',
      'rejects',
    ]
    const position = fc
      .record({
        actor: fc.constantFrom(...actors),
        on: fc.tuple(fc.constantFrom(...issues), fc.constantFrom('full', 'half', 'half', knotted ? 'full' : 'none')),
        stance: knotted ? fc.constantFrom<Stance>(...stances, 'supports', 'supports') : fc.constantFrom(...stances),
        conditions: fc.array(condition, { minLength: knotted ? 1 : 0, maxLength: 2 }),
        status: fc.constantFrom<Position['status']>('current', 'current', 'current', 'superseded'),
        review: fc.constantFrom<Position['review']>('proposed', 'accepted', 'corrected', 'proposed', 'rejected'),
      })
      .map(({ actor, on, stance, conditions, status, review }) => ({
        ...holds(actor, on.join('='), stance, ...conditions),
        ...(!knotted && { status, review }),
      }))
    const key = ({ actor, issue, alternative, id }: Position) => (knotted ? `${actor}:${issue}=${alternative}` : id)
    return fc.record({
      codebook: shapes.map((list) => codebookOf(...list)),
      positions: fc
        .uniqueArray(position, { minLength: knotted ? 8 : 0, maxLength: knotted ? 24 : 14, selector: key })
        .map((list) => list.map((p, index) => ({ ...p, id: `p${index}` }))),
      goal: fc
        .subarray(issues, { minLength: 1, maxLength: 2 })
        .chain((goals) =>
          fc
            .tuple(...goals.map(() => fc.constantFrom('half', 'half', knotted ? 'half' : 'none')))
            .map((values) => Object.fromEntries(goals.map((id, index) => [id, values[index]!]))),
        ),
      withoutConsent: fc.subarray(actorIds, { maxLength: 1 }),
    })
  })
