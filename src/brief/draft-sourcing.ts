import type { Position } from '../position/position.ts'
import type { Statement } from '../statement/statement.ts'
import type { Section } from './brief.ts'
import { claimOn, type Drafting, sectionOf } from './drafting.ts'
import { clauseOf } from './phrase.ts'
import { countOf, listOf } from './wording.ts'

const grades = {
  narrated: 'In the reporter’s voice, no speech quoted or reported',
  anonymous: 'From speakers not named',
  collective: 'From a government or group speaking as a whole',
  document: 'From a document',
  analyst: 'From analysts, who hold no party’s position',
  named: 'From named speakers, on the record',
} as const

type Grade = keyof typeof grades

const mostPoints = 6

/** How good the sourcing is: for each kind of voice, the points that rest on nothing better, weakest first. */
export function draftSourcing(drafting: Drafting): Section {
  const { input, evidence, standing } = drafting
  const heard = input.statements.filter(
    (statement) => statement.speaker.actor !== null || statement.voice === 'narrated',
  )
  const spoken = Map.groupBy(heard, gradeOf)
  const lines = (Object.keys(grades) as readonly Grade[]).flatMap((grade) => {
    const statements = spoken.get(grade) ?? []
    if (statements.length === 0) return []
    const resting = standing.filter((position) => bestGrade(evidence.statementsOf(position)) === grade)
    const speakers = [...new Set(statements.flatMap((statement) => statement.speaker.name ?? []))]
    const who = grade === 'narrated' || speakers.length === 0 ? '' : ` (${listOf(speakers, 'and')})`
    const used = grade === 'named' ? resting.flatMap((position) => position.evidence) : statements.map(({ id }) => id)
    const counts = `${countOf(statements.length, 'statement')}; ${pointsOf(drafting, resting, grade)}`
    return claimOn(
      `${grades[grade]}${who}: ${counts}`,
      evidence.cite(used.length > 0 ? used : statements.map(({ id }) => id)),
    )
  })
  return sectionOf('sourcing', 'How good the sourcing is', lines)
}

function pointsOf(drafting: Drafting, resting: readonly Position[], grade: Grade): string {
  if (resting.length === 0) return 'no point rests on this alone'
  const count = `${countOf(resting.length, 'point')} ${resting.length > 1 ? 'rest' : 'rests'} on nothing better`
  if (grade === 'named') return countOf(resting.length, 'point')
  const clauses = resting.slice(0, mostPoints).map((position) => clauseOf(drafting, position))
  const more = resting.length > mostPoints ? `; and ${resting.length - mostPoints} more` : ''
  return `${count}: ${clauses.join('; ')}${more}`
}

const best: readonly Grade[] = ['named', 'document', 'collective', 'analyst', 'anonymous', 'narrated']

function bestGrade(statements: readonly Statement[]): Grade {
  const found = new Set(statements.map(gradeOf))
  return best.find((grade) => found.has(grade)) ?? 'narrated'
}

function gradeOf({ voice, speaker }: Statement): Grade {
  if (voice === 'narrated') return 'narrated'
  switch (speaker.class) {
    case 'named':
    case 'office':
      return 'named'
    case 'unknown':
      return 'anonymous'
    default:
      return speaker.class
  }
}
