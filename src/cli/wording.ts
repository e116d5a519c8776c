import type { Analysis } from '../case/analyse.ts'
import type { Condition, Position } from '../position/position.ts'
import { nameOfReport } from '../report/name-of-report.ts'
import { paint, wrap } from './terminal.ts'

/** How the things of a case are called on the terminal. */
export interface Wording {
  actor(id: string | null): string
  /** What a position says: stance, alternative, conditions. */
  position(position: Position): string
  /** The exact words of statements, each with its outlet and date; a long one is cut at its end. */
  evidence(ids: readonly string[], indent: string): readonly string[]
}

/** The wording of one case. */
export function wordingOf({ codebook, statements, reports }: Analysis): Wording {
  const names = new Map(codebook.actors.map(({ id, name }) => [id, name]))
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const reportById = new Map(reports.map((report) => [report.id, report]))
  return {
    actor: (id) => (id === null ? 'nobody of the case' : (names.get(id) ?? id)),
    position: ({ stance, issue, alternative, onlyIf, hedged, repeated, review }) =>
      [
        `${paint(stanceStyle(stance), stance)} ${issue}=${alternative}`,
        [...new Set(onlyIf.map(conditionWords))].join(', '),
        hedged && '(hedged)',
        repeated && '(again)',
        review !== 'proposed' && `[${review}]`,
      ]
        .filter(Boolean)
        .join(' '),
    evidence: (ids, indent) =>
      ids.flatMap((id) => {
        const statement = byId.get(id)
        if (!statement) return []
        const report = reportById.get(statement.report)
        const where = [report && nameOfReport(report), statement.date, `¶${statement.paragraph}`]
          .filter(Boolean)
          .join(', ')
        const words = statement.content.map(({ text }) => text).join(' … ')
        return [
          wrap(`${statement.speaker.name ?? 'nobody named'}: ${shorten(words)} ${paint('dim', `(${where})`)}`, indent),
        ]
      }),
  }
}

const relations: Readonly<Record<Condition['relation'], string>> = {
  onlyIf: 'only if',
  unless: 'unless',
  until: 'not until',
  after: 'after',
  together: 'together with',
}

/** A condition in words: "only if us-backstop=military". */
export function conditionWords(condition: Condition): string {
  const { relation, issue, alternative, anyOf } = condition
  return `${relations[relation]} ${issue}=${alternative ?? anyOf.join(' or ')}`
}

const stanceStyle = (stance: Position['stance']) => {
  if (stance === 'opposes' || stance === 'rejects') return 'red'
  return stance === 'undecided' ? 'yellow' : 'green'
}

const shorten = (words: string) => (words.length <= 300 ? words : `${words.slice(0, 299).trimEnd()}…`)
