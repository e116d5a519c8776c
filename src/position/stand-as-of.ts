import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import type { Codebook } from './codebook.ts'
import { findGaps } from './gaps.ts'
import type { Gap, Position } from './position.ts'
import { standPositions } from './stand.ts'

/** What is on record of a case: `codings` are positions with one statement each. */
export interface OnRecord {
  readonly codings: readonly Position[]
  readonly statements: readonly Statement[]
  readonly reports: readonly Report[]
  readonly codebook: Codebook
}

/** Where everybody stood on a day. */
export interface StandAsOf {
  readonly positions: readonly Position[]
  readonly gaps: readonly Gap[]
}

/** The codings of a day and before. What has no date may have been said before the day or after it, and is kept. */
export function codingsAsOf(codings: readonly Position[], day: string | undefined): readonly Position[] {
  return day === undefined ? codings : codings.filter(({ date }) => date === undefined || date <= day)
}

/** Where everybody stands by what was said up to a day, that day included; without a day, by everything on record. */
export function standAsOf({ codings, statements, reports, codebook }: OnRecord, day?: string): StandAsOf {
  const positions = standPositions(codingsAsOf(codings, day), statements, reports)
  return { positions, gaps: findGaps(positions, codebook) }
}
