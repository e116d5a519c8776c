import { describe, expect, it } from 'vitest'
import { actorOf, statementsIn } from './spoken.test-builder.ts'

const actors = [
  actorOf('iran', 'Iran', 'Tehran', 'Javad Zarif'),
  actorOf('us', 'United States', 'U.S., Washington', 'John Kerry', 'Antony Blinken'),
  actorOf('azerbaijan', 'Azerbaijan', 'Baku', 'Ilham Aliyev'),
  actorOf('hamas', 'Hamas', '', 'Yahya Sinwar'),
  actorOf('institute', 'Baku Institute', ''),
]
const inferred = 'inferred from context'
const weekday = 'weekday in the sentence'

/** Written by hand before the rules were run on them: the words, the report’s date (24 June 2015 was a Wednesday), `date | basis` each. */
const cases: Readonly<Record<string, readonly [string, string | undefined, ...string[]]>> = {
  'after the cue, not in the content': [
    '[s:Aliyev] [c:said] on Tuesday [t:a treaty would be signed on Friday].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
  ],
  'before the source': ['On Monday, [s:Zarif] [c:said] [t:gaps remained].', '2015-06-24', `2015-06-22 | ${weekday}`],
  'after a quotation': [
    '[t:“We will return,”] [s:Kerry] [c:told] reporters in Vienna on Sunday.',
    '2015-06-24',
    `2015-06-21 | ${weekday}`,
  ],
  'a day still ahead': [
    '[s:Zarif], who is due to meet Kerry on Friday, [c:said] [t:talks were hard].',
    '2015-06-24',
    '- | undated: by 2015-06-24',
  ],
  'a day of the content': ['[s:Zarif] [c:said] [t:they met on Monday].', '2015-06-24', '- | undated: by 2015-06-24'],
  'a day of another clause': [
    '[s:Aliyev], who signed the treaty on Monday, [c:said] [t:it would last].',
    '2015-06-24',
    '- | undated: by 2015-06-24',
  ],
  'talks of a day': [
    'During Tuesday’s talks, [s:Kerry] [c:said] [t:time was short].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
  ],
  'ahead of a day': [
    'Ahead of Sunday’s summit, [s:Kerry] [c:said] [t:time was short].',
    '2015-06-24',
    '- | undated: by 2015-06-24',
  ],
  'an attack of a day': [
    'After Monday’s attack, [s:Sinwar] [c:vowed] [t:to respond].',
    '2015-06-24',
    '- | undated: by 2015-06-24',
  ],
  'a calendar date': [
    '[s:Kerry] [c:said] on June 12 [t:it was over].',
    '2015-06-24',
    '2015-06-12 | date in the sentence',
  ],
  yesterday: [
    '[s:Kerry] [c:said] yesterday [t:it was over].',
    '2015-06-24',
    '2015-06-23 | relative words in the sentence',
  ],
  'inside what looks like content': [
    '[s:Kerry] [c:urged] [t:Tehran on Tuesday to open the sites].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
  ],
  'the same speaker goes on': [
    '[s:Zarif] [c:said] Tuesday [t:gaps remained]. [s2:He] [c2:added] [t2:that they were narrow].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    `2015-06-23 | ${inferred}`,
  ],
  'each speaker keeps his day': [
    '[s:Kerry] [c:said] on Monday [t:gaps remained].\n\n[s2:Zarif] [c2:said] on Tuesday [t2:they were narrow].\n\n[s3:Kerry] [c3:said] [t3:he would stay].',
    '2015-06-24',
    `2015-06-22 | ${weekday}`,
    `2015-06-23 | ${weekday}`,
    `2015-06-22 | ${inferred}`,
  ],
  'the lead takes its day from the next statement of its speaker': [
    '[s:Kerry] [c:said] [t:a deal was near].\n\n[t2:“We are close,”] [s2:Kerry] [c2:told] reporters Tuesday.',
    '2015-06-24',
    `2015-06-23 | ${inferred}`,
    `2015-06-23 | ${weekday}`,
  ],
  'the same occasion': [
    'Following a meeting Tuesday in Geneva, [s:Zarif] [c:said] [t:it was useful].\n\n[t2:“Very useful,”] [s2:Kerry] [c2:said] during the news conference.',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    `2015-06-23 | ${inferred}`,
  ],
  'two days in one sentence': [
    '[s:Kerry] [c:said] on Tuesday [t:he was hopeful], echoing remarks [s2:Zarif] [c2:made] on Monday that [t2:a deal was in reach].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    `2015-06-22 | ${weekday}`,
  ],
  'what follows "a day after"': [
    '[s:Kerry] [c:said] on Tuesday [t:he was hopeful]. A day after [s2:[c2:saying]] [t2:he would leave], Kerry stayed.',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    '2015-06-22 | relative words in the sentence',
  ],
  'said before that': [
    '[s:Kerry] [c:said] Tuesday [t:he respected Zarif], whom [s2:he] had once [c2:called] [t2:“a liar.”]',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    '- | undated: by 2015-06-24',
  ],
  'a standing position': ['[s:Hamas] [T:[c:rejects] any partial deal].', '2015-06-24', '- | undated: as of 2015-06-24'],
  'a position told in the past, of a dated occasion': [
    '[s:Zarif] [c:said] Tuesday [t:gaps remained]. [s2:He] [T2:[c2:was noncommittal] on inspections].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    `2015-06-23 | ${inferred}`,
  ],
  'an analyst at some time': [
    '[s:Zarif] [c:said] Tuesday [t:gaps remained].\n\n[s2:Leyla Quliyeva, a fellow at the Baku Institute,] [c2:said] [t2:that was true].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    '- | undated: by 2015-06-24',
  ],
  'a longer stretch': ['[s:Aliyev] [c:said] last month [t:it was over].', '2015-06-24', '- | undated: last month'],
  'a year at the head of the sentence': [
    '[s:Aliyev] [c:said] Tuesday [t:it was over]. In 2013, [s2:he] [c2:said] [t2:it would never end].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    '- | undated: In 2013',
  ],
  'no date of the report: the day in words': [
    '[s:Zarif] [c:said] on Wednesday [t:gaps remained]. [s2:He] [c2:added] [t2:that they were narrow].',
    undefined,
    '- | undated: Wednesday',
    '- | undated: Wednesday',
  ],
  'no date at all': ['[s:Zarif] [c:said] [t:gaps remained].', undefined, '- | undated'],
  'people nobody names share no day': [
    '[c:It was said] on Tuesday [t:that gaps remained].\n\n[c2:It is said] [t2:that they are narrow].',
    '2015-06-24',
    `2015-06-23 | ${weekday}`,
    '- | undated: by 2015-06-24',
  ],
}

describe('when it was said', () => {
  it.each(Object.entries(cases))('%s', (_, [words, reportDate, ...expected]) => {
    const dates = statementsIn(words, actors, reportDate).map(({ date, dateBasis }) => `${date ?? '-'} | ${dateBasis}`)
    expect(dates).toEqual(expected)
  })
})
