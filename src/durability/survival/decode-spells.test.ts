import { describe, expect, it } from 'vitest'
import { decodeSpells, type SpellColumns } from './decode-spells.ts'
import type { Table } from './table.ts'

/** A table written as its file would be, without quotation marks. */
function tableOf(text: string): Table {
  const [header = '', ...rows] = text.trim().split('\n')
  const cells = (line: string) => line.split(',').map((cell) => cell.trim())
  return { file: 'peace.csv', columns: cells(header), rows: rows.map(cells), lines: rows.map((_, i) => i + 2) }
}

const columns: SpellColumns = { time: 'years', event: 'ended' }

function problemsOf(text: string, wanted: SpellColumns = columns): readonly string[] {
  const decoded = decodeSpells(tableOf(text), wanted)
  if (decoded.ok) return []
  return decoded.problems.map(({ location, message }) => `${location?.line ?? '-'}: ${message}`)
}

function spellsOf(text: string, wanted: SpellColumns = columns) {
  const decoded = decodeSpells(tableOf(text), wanted)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
  return decoded.value
}

describe('decodeSpells', () => {
  it('reads every row, with groups, covariates and clusters', () => {
    const text = 'years,ended,pact,troops,dyad\n1.5,1,10,0.2,b\n2e1,FALSE,9,TRUE,a\n.5,1.0,10,-3,b'
    const spells = spellsOf(text, { ...columns, group: 'pact', covariates: ['troops'], cluster: 'dyad' })
    expect(spells).toEqual({
      count: 3,
      stop: Float64Array.of(1.5, 20, 0.5),
      event: Uint8Array.of(1, 0, 1),
      covariates: [{ name: 'troops', values: Float64Array.of(0.2, 1, -3) }],
      group: { name: 'pact', labels: ['9', '10'], of: Int32Array.of(1, 0, 1) },
      cluster: { name: 'dyad', labels: ['a', 'b'], of: Int32Array.of(1, 0, 1) },
      origin: { file: 'peace.csv', lines: [2, 3, 4], stopColumn: 'years', eventColumn: 'ended' },
    })
  })

  it('reads spells watched from a start', () => {
    const spells = spellsOf('from,to,ended\n0,2,0\n2,5,1', { start: 'from', stop: 'to', event: 'ended' })
    expect(spells.start).toEqual(Float64Array.of(0, 2))
    expect(spells.stop).toEqual(Float64Array.of(2, 5))
    expect(spells.origin).toMatchObject({ startColumn: 'from', stopColumn: 'to' })
  })

  it('takes spells of which none ended', () => {
    expect(spellsOf('years,ended\n1,0\n2,0').event).toEqual(Uint8Array.of(0, 0))
  })

  it('makes times equal that differ by rounding alone, and no others', () => {
    const { stop } = spellsOf('years,ended\n0.3,1\n0.30000000000000004,0\n0.3001,1')
    expect(stop).toEqual(Float64Array.of(0.3, 0.3, 0.3001))
  })

  it('shows control characters in the names of groups and clusters, and keeps apart what they kept apart', () => {
    const text = 'years,ended,pact,dyad\n1,1,\u001B[31mred,a\tb\n2,0,\u0007[31mred,a  b\n3,1,\u001B[31mred,\u009Ba'
    const { group, cluster } = spellsOf(text, { ...columns, group: 'pact', cluster: 'dyad' })
    expect(group).toEqual({ name: 'pact', labels: ['\uFFFD[31mred', '\uFFFD[31mred'], of: Int32Array.of(1, 0, 1) })
    expect(cluster!.labels).toEqual(['a b', 'a  b', '\uFFFDa'])
  })

  it('names a time that is missing, negative, nothing or no number, with its column and line', () => {
    expect(problemsOf('years,ended\n,1\n-3,1\n0,0\nlong,1\n1992-04-24,1\nNA,0\n1e999,0')).toEqual([
      '2: "years" is missing',
      '5: "years" is "long", not a number',
      '6: "years" is "1992-04-24", not a number',
      '7: "years" is missing',
      '8: "years" is "1e999", not a number',
      '3: "years" is "-3", less than 0',
      '4: "years" is "0", but a spell is longer than 0',
    ])
  })

  it('names a stop that is not after its start', () => {
    const wanted = { start: 'from', stop: 'to', event: 'ended' }
    expect(problemsOf('from,to,ended\n2,2,1\n3,1,0\n-1,4,0\n0.3,0.30000000000000004,1', wanted)).toEqual([
      '2: "to" is "2", not after "2" in "from"',
      '3: "to" is "1", not after "3" in "from"',
      '4: "from" is "-1", less than 0',
      '5: "to" is "0.30000000000000004", not after "0.3" in "from"',
    ])
  })

  it('names an event that is neither 0 nor 1', () => {
    expect(problemsOf('years,ended\n1,2\n1,yes\n1,')).toEqual([
      '2: "ended" is "2", neither 0 nor 1',
      '3: "ended" is "yes", neither 0 nor 1',
      '4: "ended" is missing',
    ])
  })

  it('names what is missing or no number in covariates, and rows without a group or cluster', () => {
    const wanted = { ...columns, group: 'pact', covariates: ['troops'], cluster: 'dyad' }
    expect(problemsOf('years,ended,pact,troops,dyad\n1,1,,5,a\n2,0,x,,b\n3,1,y,many,.\n4,1,y,1', wanted)).toEqual([
      '2: "pact" is missing',
      '3: "troops" is missing',
      '4: "troops" is "many", not a number',
      '4: "dyad" is missing',
      '5: "dyad" is missing',
    ])
  })

  it('says what to write instead', () => {
    const hints = (text: string) => {
      const decoded = decodeSpells(tableOf(text), { ...columns, covariates: ['troops'] })
      return decoded.ok ? [] : decoded.problems.map(({ hint }) => hint)
    }
    expect(hints('yaers,ended,troops\n1,1,2')).toEqual(['Did you mean "yaers"?'])
    expect(hints('years,ended,troops\n1,1,')).toEqual([
      'Leave the row out or fill the value in, and say which you did.',
    ])
    expect(hints('years,ended,troops\n1992-04-24,1,1')).toEqual([
      'Write how much time had passed since the beginning, not a date.',
    ])
  })

  it('hints at a point where a comma stands', () => {
    const table = { ...tableOf('years,ended\nx,1'), rows: [['1,5', '1']] }
    const decoded = decodeSpells(table, columns)
    expect(decoded).toMatchObject({ problems: [{ hint: expect.stringContaining('write 1.5;') }] })
  })

  it('names unknown and repeated columns and goes on with the others', () => {
    const wanted = { ...columns, group: 'pact', covariates: ['ended', 'ended'] }
    expect(problemsOf('years,ended\n-1,1', wanted)).toEqual([
      '-: there is no column "pact"',
      '-: the covariate "ended" is named twice',
      '2: "years" is "-1", less than 0',
    ])
  })

  it('refuses a table without rows', () => {
    expect(problemsOf('years,ended')).toEqual(['-: the table has no rows'])
  })

  it('tells 20 problems of a kind and counts the others', () => {
    const problems = problemsOf(`years,ended\n${'-1,1\n'.repeat(30)}${',1\n'.repeat(21)}`)
    expect(problems).toHaveLength(42)
    expect(problems[20]).toBe('-: and 1 more like this: "years" is missing')
    expect(problems[41]).toBe('-: and 10 more like this: "years" is "-1", less than 0')
  })
})
