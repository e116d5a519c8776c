import type { BriefInput } from '../../src/brief/brief-input.ts'
import type { Deals } from '../../src/deal/deal.ts'
import type { Codebook, Issue } from '../../src/position/codebook.ts'
import type { Condition, Position, Relation } from '../../src/position/position.ts'
import type { Report } from '../../src/report/report.ts'
import type { Speaker, Statement } from '../../src/statement/statement.ts'
import { contentId } from '../../src/text/content-id.ts'
import { type Citation, type Excerpt, excerptOf } from '../../src/text/span.ts'

/** An invented negotiation over the filling of a dam: two reports, one of them undated, and everything the stages would find in them. */

const courier = report('Delta Courier', '2031-04-11', [
  'Talks stall over the Harun dam',
  'DARRA, April 11 – Prime Minister Ilse Maran said Keldonia would accept a staged filling of the Harun dam only if the River Fund guaranteed its harvest.',
  '“We will not fill one metre slower for a promise,” Sarvian Water Minister Tomas Heek told reporters on Thursday. “First the daily data, then we talk about stages.”',
  'The River Fund was noncommittal on a guarantee, which it has described as “insurance”.',
  'A Keldonian official, who asked not to be named, said daily data would follow once a schedule was signed.',
  'Heek said Sarvia would keep any schedule it signed. Maran said Sarvia had broken “every schedule since 2019”.',
  'Orlu, downstream of both, has released no statement.',
])
const wire = report('Basin Wire', undefined, [
  'Sarvia again refused on Wednesday to slow the filling, which stands at 14 metres a year.',
  'Sarvia could sign a schedule of 6 metres a year by 2033, Heek said.',
  'Keldonia wants a guarantee “with money in it”, Maran told the wire.',
])

const maran: Speaker = { name: 'Ilse Maran', actor: 'keldonia', class: 'named' }
const heek: Speaker = { name: 'Tomas Heek', actor: 'sarvia', class: 'named' }
const official: Speaker = { name: 'a Keldonian official', actor: 'keldonia', class: 'anonymous' }
const fund: Speaker = { name: 'River Fund', actor: 'fund', class: 'collective' }
const sarvia: Speaker = { name: 'Sarvia', actor: 'sarvia', class: 'collective' }

const staged = statement(courier, maran, 'Prime Minister Ilse Maran', 'said', [
  'Keldonia would accept a staged filling of the Harun dam only if the River Fund guaranteed its harvest',
])
const noPromise = statement(courier, heek, 'Sarvian Water Minister Tomas Heek', 'told', [
  '“We will not fill one metre slower for a promise,”',
  '“First the daily data, then we talk about stages.”',
])
const noncommittal = narrated(
  courier,
  fund,
  'The River Fund',
  'was noncommittal',
  'on a guarantee, which it has described as “insurance”',
)
const dataLater = statement(courier, official, 'A Keldonian official', 'said', [
  'daily data would follow once a schedule was signed',
])
const keep = statement(
  courier,
  heek,
  'Heek',
  'said',
  ['Sarvia would keep any schedule it signed'],
  'Heek said Sarvia would',
)
const broken = statement(courier, maran, 'Maran', 'said', ['Sarvia had broken “every schedule since 2019”'])
const refused = narrated(wire, sarvia, 'Sarvia', 'refused', 'to slow the filling, which stands at 14 metres a year')
const schedule = statement(wire, heek, 'Heek', 'said', ['Sarvia could sign a schedule of 6 metres a year by 2033'])
const money = statement(wire, maran, 'Maran', 'told', ['Keldonia wants a guarantee “with money in it”'])

const statements = [staged, noPromise, noncommittal, dataLater, keep, broken, refused, schedule, money]

const issues: readonly Issue[] = [
  issue(
    'filling-pace',
    'How fast is the Harun reservoir filled?',
    ['fast', 'staged', 'paused'],
    ['sarvia'],
    ['keldonia', 'orlu'],
    ['filling', 'schedule'],
  ),
  issue(
    'harvest-guarantee',
    'Does the River Fund stand behind the downstream harvest?',
    ['none', 'insured', 'loans'],
    ['fund'],
    [],
    ['guarantee', 'insurance'],
  ),
  issue('daily-data', 'Does Keldonia publish its daily water data?', ['withheld', 'daily'], ['keldonia'], [], ['data']),
  issue('sarvia-keeps-schedule', 'Would Sarvia keep a schedule it signs?', ['unknown', 'yes', 'no'], [], [], ['keep']),
]

const codebook: Codebook = {
  id: 'harun-dam',
  title: 'The filling of the Harun dam',
  actors: [
    { id: 'sarvia', name: 'Sarvia', kind: 'party', aliases: ['Sarvian'], people: [] },
    { id: 'keldonia', name: 'Keldonia', kind: 'party', aliases: ['Keldonian'], people: [] },
    { id: 'orlu', name: 'Republic of Orlu', kind: 'party', aliases: ['Orlu'], people: [] },
    { id: 'fund', name: 'River Fund', kind: 'mediator', aliases: [], people: [] },
  ],
  issues,
  goal: { 'filling-pace': 'staged' },
  disputed: ['guarantee'],
}

const keldoniaStaged = position('keldonia', 'filling-pace', 'staged', 'accepts', [staged], '2031-04-11', [
  condition('onlyIf', 'harvest-guarantee', 'insured', cite(courier, 'only if the River Fund guaranteed its harvest')),
])
const sarviaStaged = position('sarvia', 'filling-pace', 'staged', 'undecided', [noPromise], '2031-04-10', [
  condition('after', 'daily-data', 'daily', cite(courier, 'First the daily data')),
])
const fundInsured = position('fund', 'harvest-guarantee', 'insured', 'undecided', [noncommittal], '2031-04-11')
const keldoniaData = position('keldonia', 'daily-data', 'daily', 'supports', [dataLater], '2031-04-11', [
  {
    relation: 'after',
    issue: 'filling-pace',
    anyOf: ['staged', 'paused'],
    span: cite(courier, 'once a schedule was signed'),
  },
])
const sarviaKeeps = position('sarvia', 'sarvia-keeps-schedule', 'yes', 'supports', [keep], '2031-04-11')
const keldoniaDoubts = position('keldonia', 'sarvia-keeps-schedule', 'yes', 'opposes', [broken], '2031-04-11')
const sarviaPaused: Position = {
  ...position('sarvia', 'filling-pace', 'paused', 'rejects', [refused], undefined),
  repeated: true,
}
const sarviaPace: Position = {
  ...position('sarvia', 'filling-pace', 'fast', 'supports', [schedule], undefined),
  hedged: true,
  quantities: [
    {
      value: 6,
      unit: 'metres a year',
      holder: 'sarvia',
      deadline: 'by 2033',
      span: cite(wire, '6 metres a year by 2033'),
    },
  ],
}
const keldoniaGuarantee = position('keldonia', 'harvest-guarantee', 'insured', 'requires', [money], undefined)

const positions = [
  keldoniaStaged,
  sarviaStaged,
  fundInsured,
  keldoniaData,
  sarviaKeeps,
  keldoniaDoubts,
  sarviaPaused,
  sarviaPace,
  keldoniaGuarantee,
]

const silence = { actor: 'orlu', issue: 'filling-pace' }
const fundMoves = move('fund', 'harvest-guarantee', 'insured', 'undecided', fundInsured)
const sarviaMoves = {
  ...move('sarvia', 'filling-pace', 'staged', 'undecided', sarviaStaged),
  drops: sarviaStaged.onlyIf,
}
const orluMoves = { ...move('orlu', 'filling-pace', 'staged', 'silent', undefined), distance: 2 }

const deals: Deals = {
  goal: { 'filling-pace': 'staged' },
  readings: {
    closed: {
      verdict: 'blocked',
      feasible: '0',
      blocking: [
        { positions: [keldoniaStaged.id, fundInsured.id], gaps: [], evidence: [staged.id, noncommittal.id] },
        { positions: [sarviaStaged.id], gaps: [], evidence: [noPromise.id] },
        { positions: [], gaps: [silence], evidence: [] },
      ],
      changes: [
        {
          moves: [fundMoves, sarviaMoves, orluMoves],
          movers: 3,
          distance: 5,
          settlement: { 'filling-pace': 'staged', 'harvest-guarantee': 'insured' },
        },
      ],
      settlements: [{ 'harvest-guarantee': 'insured' }],
      truncated: [],
    },
    open: {
      verdict: 'circular',
      feasible: '2',
      blocking: [],
      changes: [],
      settlements: [{ 'harvest-guarantee': 'insured', 'daily-data': 'daily' }],
      truncated: [],
    },
  },
  order: {
    circles: [['keldonia', 'sarvia']],
    knots: [
      {
        actors: ['keldonia', 'sarvia'],
        acts: [
          { actor: 'keldonia', issue: 'daily-data', alternative: 'daily' },
          { actor: 'sarvia', issue: 'filling-pace', alternative: 'staged' },
        ],
        positions: [keldoniaData.id, sarviaStaged.id],
        evidence: [dataLater.id, noPromise.id],
      },
    ],
    firstMovers: [['keldonia'], ['sarvia']],
    steps: [],
    truncated: [],
  },
  objectors: [],
}

/** The input of the invented case. */
export const riverDam: BriefInput = {
  codebook,
  reports: [courier, wire],
  statements,
  codings: positions,
  positions,
  gaps: issues.slice(0, 3).map((item) => ({ actor: 'orlu', issue: item.id })),
  accounts: [
    {
      id: 'account-1',
      kind: 'tension',
      actor: 'sarvia',
      issue: 'filling-pace',
      alternative: 'staged',
      fact: 'Sarvia on a slower filling',
      difference: 'a refusal in one report, a schedule offered in the other',
      witnesses: [
        {
          report: courier.id,
          outlet: 'Delta Courier',
          statement: noPromise.id,
          date: '2031-04-10',
          quote: cite(courier, '“We will not fill one metre slower for a promise,”'),
        },
        {
          report: wire.id,
          outlet: 'Basin Wire',
          statement: schedule.id,
          quote: cite(wire, 'Sarvia could sign a schedule of 6 metres a year by 2033'),
        },
      ],
    },
  ],
  changes: [
    {
      kind: 'softened',
      actor: 'sarvia',
      issue: 'filling-pace',
      alternative: 'staged',
      date: '2031-04-10',
      from: { stance: 'rejects', evidence: [refused.id] },
      to: { stance: 'undecided', evidence: [noPromise.id] },
      unsaid: ['daily-data'],
    },
  ],
  meanings: [
    {
      term: 'guarantee',
      actor: 'keldonia',
      speaker: 'Ilse Maran',
      uses: [
        {
          statement: money.id,
          quote: cite(wire, 'a guarantee “with money in it”'),
          issue: 'harvest-guarantee',
          alternatives: ['loans'],
        },
      ],
    },
    {
      term: 'guarantee',
      actor: 'fund',
      speaker: null,
      uses: [
        {
          statement: noncommittal.id,
          quote: cite(courier, 'a guarantee, which it has described as “insurance”'),
          issue: 'harvest-guarantee',
          alternatives: ['insured'],
        },
      ],
    },
    {
      term: 'guarantee',
      actor: null,
      speaker: null,
      uses: [{ quote: cite(courier, 'once a schedule was signed'), alternatives: [] }],
    },
  ],
  deals,
  since: '2031-04-09',
  warnings: ['Basin Wire gives no date.'],
}

function report(outlet: string, date: string | undefined, texts: readonly string[]): Report {
  const text = texts.join('\n\n')
  let start = 0
  const paragraphs = texts.map((words, i) => {
    const paragraph = { number: i + 1, kind: 'body' as const, start, end: start + words.length }
    start += words.length + 2
    return paragraph
  })
  const id = contentId('report', text)
  return {
    id,
    outlet,
    ...(date && { date }),
    dateBasis: date ? 'written in the text' : 'unknown',
    language: 'en',
    text,
    sha256: '',
    paragraphs,
  }
}

function cite(source: Report, words: string): Citation {
  return { report: source.id, ...excerpt(source, words) }
}

function excerpt(source: Report, words: string, from = 0): Excerpt {
  const start = source.text.indexOf(words, from)
  if (start < 0) throw new Error(`not in ${source.outlet}: ${words}`)
  return excerptOf(source.text, { start, end: start + words.length })
}

function statement(
  source: Report,
  speaker: Speaker,
  who: string,
  cue: string,
  content: readonly string[],
  near?: string,
): Statement {
  const from = source.text.indexOf(near ?? content[0]!)
  const spans = content.map((words) => excerpt(source, words, from))
  const paragraph = source.paragraphs.find((p) => p.start <= spans[0]!.start && spans[0]!.end <= p.end)!
  const direct = content.every((words) => words.startsWith('“'))
  const mixed = !direct && content.some((words) => words.includes('“'))
  return {
    id: contentId('statement', source.id, spans[0]!.start, who),
    report: source.id,
    paragraph: paragraph.number,
    mode: direct ? 'direct' : mixed ? 'mixed' : 'indirect',
    voice: 'statement',
    speaker,
    source: [excerpt(source, who, paragraph.start)],
    cue: [excerpt(source, cue, paragraph.start)],
    content: spans,
    verbatim: [],
    dateBasis: source.date ? 'inferred from context' : 'undated',
    ...(source.date && { date: source.date }),
  }
}

function narrated(source: Report, speaker: Speaker, who: string, cue: string, content: string): Statement {
  return { ...statement(source, speaker, who, cue, [content]), voice: 'narrated' }
}

function issue(
  id: string,
  question: string,
  alternatives: readonly string[],
  controlledBy: readonly string[],
  consent: readonly string[],
  terms: readonly string[],
): Issue {
  return {
    id,
    question,
    alternatives,
    statusQuo: alternatives[0]!,
    controlledBy,
    consent,
    terms,
    termsBy: {},
    cues: {},
    scores: {},
  }
}

function condition(relation: Relation, issueId: string, alternative: string, span: Citation): Condition {
  return { relation, issue: issueId, alternative, span }
}

function position(
  actor: string,
  issueId: string,
  alternative: string,
  stance: Position['stance'],
  evidence: readonly Statement[],
  date: string | undefined,
  onlyIf: readonly Condition[] = [],
): Position {
  return {
    id: contentId('position', actor, issueId, alternative, stance),
    actor,
    issue: issueId,
    alternative,
    stance,
    onlyIf,
    quantities: [],
    hedged: false,
    repeated: false,
    ...(date && { date }),
    status: 'current',
    evidence: evidence.map((item) => item.id),
    origin: 'rule',
    review: 'proposed',
  }
}

function move(
  actor: string,
  issueId: string,
  alternative: string,
  from: Position['stance'] | 'silent',
  against: Position | undefined,
) {
  return {
    actor,
    issue: issueId,
    alternative,
    from,
    drops: [],
    contradicts: against ? [against.id] : [],
    evidence: against?.evidence ?? [],
    distance: 1,
  }
}
