import type { Problem } from '../../text/problem.ts'
import { findNoEvents } from './find-no-events.ts'
import { findNotFinite } from './find-not-finite.ts'
import { limitProblems } from './limit-problems.ts'
import type { Spells } from './spells.ts'

/** What keeps a Weibull model from being fitted to spells that can be seen without trying. */
export function findWeibullProblems(spells: Spells): readonly Problem[] {
  const { start, stop, origin } = spells
  const at = (k?: number) =>
    origin && { location: { file: origin.file, ...(k !== undefined && { line: origin.lines[k]! }) } }
  const problems: Problem[] = [...findNoEvents(spells), ...findNotFinite(spells)]
  const late = start?.findIndex((time) => time !== 0) ?? -1
  if (late >= 0)
    problems.push({
      code: 'delayed-entry',
      severity: 'error',
      message: `spell ${late + 1} began to be watched at ${start![late]}${origin?.startColumn ? ` ("${origin.startColumn}")` : ''}: the Weibull model takes only spells that are watched from 0 on`,
      hint: 'Give one row and one duration a spell, or fit a Cox model, which takes start and stop.',
      ...at(late),
    })
  const zeros = Array.from(stop, (time, k) => ({ time, k })).filter(
    ({ time }) => !(time > 0 && time < Number.POSITIVE_INFINITY),
  )
  problems.push(
    ...limitProblems(
      zeros.map(({ time, k }) => ({
        code: 'time-not-positive',
        severity: 'error',
        message: `spell ${k + 1} lasted ${time}${origin ? ` ("${origin.stopColumn}")` : ''}: the Weibull model takes the logarithm of times, which must be over 0`,
        hint: 'Count a spell that ended on its first day as half a day, or leave it out.',
        ...at(k),
      })),
    ),
  )
  if (problems.length === 0 && stop.every((time) => time === stop[0]))
    problems.push({
      code: 'one-time',
      severity: 'error',
      message: `all spells lasted ${stop[0]}${origin ? ` ("${origin.stopColumn}")` : ''}: nothing can be said of how the hazard changes`,
      hint: 'Take more spells, or times in finer units.',
      ...at(),
    })
  return problems
}
