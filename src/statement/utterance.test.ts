import { describe, expect, it } from 'vitest'
import type { Report } from '../report/report.ts'
import { reportOf } from './marked.test-builder.ts'
import type { Statement } from './statement.ts'
import { groupUtterances } from './utterance.ts'

/** A statement in short: `report speaker: content`, with what is quoted in “marks”; a date after `@`. */
function said(line: string): Statement {
  const [, report, name, text, date] = /^(\S+) ([^:]+): (.*?)(?: @(\S+))?$/.exec(line)!
  const excerpt = (words: string) => ({ start: 0, end: words.length, text: words })
  return {
    id: line,
    report: report!,
    paragraph: 1,
    mode: 'mixed',
    voice: 'statement',
    speaker: { name: name!, actor: name!.toLowerCase(), class: 'named' },
    source: [],
    cue: [],
    content: [excerpt(text!)],
    verbatim: Array.from(text!.matchAll(/“([^”]*)”/g), ([, words]) => excerpt(words!)),
    ...(date !== undefined && { date }),
    dateBasis: 'given by the test',
  }
}

const report = (id: string, date: string): Report => ({ ...reportOf('x'), id, date })

/** How many utterances the statements make. */
const utterances = (...lines: readonly string[]) =>
  groupUtterances(lines.map(said), [report('a', '2020-01-02'), report('b', '2020-01-01')])

describe('one utterance, several witnesses', () => {
  it.each([
    ['the same word', 'a Aliyev: “occupier.”', 'b Aliyev: an “occupier”'],
    [
      'the same quotation, longer in one report',
      'a Aliyev: “We will open the corridor by force if need be.”',
      'b Aliyev: Baku would “open the corridor by force”',
    ],
    [
      'spelling and words',
      'a Blair: he would raise defence spending',
      'b Blair: an increase in the defense budget to 2.5% from next year',
    ],
    [
      'nearly the same report',
      'a Kim: the drills must stop before any talks',
      'b Kim: the drills had to stop before talks',
    ],
  ])('%s', (_, one, other) => {
    expect(utterances(one, other)).toHaveLength(1)
  })

  it.each([
    ['another speaker', 'a Aliyev: the corridor must open', 'b Pashinyan: the corridor must open'],
    ['a denial', 'a Aliyev: he would open the corridor', 'b Aliyev: he would not open the corridor'],
    ['another week', 'a Aliyev: the corridor must open @2020-01-01', 'b Aliyev: the corridor must open @2020-01-09'],
    ['another matter', 'a Aliyev: the corridor must open at once', 'b Aliyev: the prisoners must come home at once'],
    ['the same report', 'a Aliyev: the corridor must open', 'a Aliyev: the corridor must open '],
  ])('not %s', (_, one, other) => {
    expect(utterances(one, other)).toHaveLength(2)
  })

  it('gives a report one statement of an utterance, the likest, and the earliest report first', () => {
    const [first, second] = utterances(
      'a Blair: an increase in the defence budget to 2.5% next year @2020-01-01',
      'a Blair: to increase defence spending to 3% in the next parliament',
      'b Blair: he would boost defence spending @2020-01-01',
    )
    expect(first!.statements.map(({ report: id }) => id)).toEqual(['b', 'a'])
    expect(first!.statements[1]!.content[0]!.text).toContain('2.5%')
    expect(second!.statements).toHaveLength(1)
  })
})
