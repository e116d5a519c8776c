import { expect, it } from 'vitest'
import { makeReport } from '../report/make-report.ts'
import type { Report } from '../report/report.ts'
import { findStatements } from '../statement/find-statements.ts'
import { openReader } from './open-reader.ts'
import { readHere, TOGETHER } from './read-here.ts'

const places = ['Bern', 'Oslo', 'Lima', 'Rabat', 'Hanoi']
const reports = Array.from({ length: TOGETHER + 4 }, (_, at): Report => {
  const made = makeReport(
    `Talks went on in ${places[at % 5]} for a ${at}th day.\n\n“We are ready to sign,” Nadia Okoro said. She insisted that ${at} ships must leave first.`,
  )
  if (!made.ok) throw new Error(made.problems[0].message)
  return made.value
})

it('finds in reports that are asked for together what it finds in each alone', async () => {
  const find = await openReader()
  const together = await Promise.all(reports.map((report) => readHere.find(report, [])))
  expect(together).toEqual(reports.map((report) => findStatements(report, [], find)))
  expect(together.every((statements) => statements.length > 1)).toBe(true)
})

it('loses only the report that cannot be searched', async () => {
  const broken = { id: 'report-broken', text: 'Nothing.' } as Report
  const asked = [...reports.slice(0, 2), broken, ...reports.slice(2, 4)]
  const answers = await Promise.allSettled(asked.map((report) => readHere.find(report, [])))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})
