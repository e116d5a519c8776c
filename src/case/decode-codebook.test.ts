import { describe, expect, test } from 'vitest'
import type { Problem } from '../text/problem.ts'
import { decodeCodebook } from './decode-codebook.ts'

const codebookOf = (text: string) => {
  const decoded = decodeCodebook(text, 'case.yaml', 'talks')
  if (!decoded.ok) throw new Error(decoded.problems.map(({ message }) => message).join('; '))
  return decoded.value
}

const problemsOf = (text: string): readonly Problem[] => {
  const decoded = decodeCodebook(text, 'case.yaml')
  return decoded.ok ? decoded.warnings : decoded.problems
}

/** "line:column message → hint" of each problem. */
const told = (text: string) =>
  problemsOf(text).map(({ location, message, hint }) => `${location?.line}:${location?.column} ${message} → ${hint}`)

const example = `case: backstop-2025            # id
title: The backstop
actors:
  uk:
    name: United Kingdom
    aliases: [Britain, U.K., London, British]
    people:
      - {name: Keir Starmer, aliases: [Starmer], roles: [prime minister]}
  us: {}
  gmf: {name: German Marshall Fund, kind: analyst}
issues:
  us-backstop:
    question: Does the United States stand behind the European force?
    alternatives: [none, economic, military]
    statusQuo: none
    controlledBy: [us]
    consent: []
    terms: [backstop, backup, security guarantee]
    cues: {military: [guarantee, backstop, backup], economic: [minerals, workers]}
    scores: {us: {none: 5, economic: 8, military: 3}}
packages: {aggregate: mean, thresholds: {us: 4.5}, exclusive: []}
`

describe('a codebook as the record defines it', () => {
  test('becomes actors and issues in order', () => {
    const { id, title, actors, issues, packages } = codebookOf(example)
    expect([id, title]).toEqual(['backstop-2025', 'The backstop'])
    expect(actors.map(({ id, kind }) => [id, kind])).toEqual([
      ['uk', 'party'],
      ['us', 'party'],
      ['gmf', 'analyst'],
    ])
    expect(actors[0]?.people).toEqual([
      { name: 'Keir Starmer', aliases: ['Starmer'], roles: [{ title: 'prime minister' }] },
    ])
    expect(issues[0]).toEqual({
      id: 'us-backstop',
      question: 'Does the United States stand behind the European force?',
      alternatives: ['none', 'economic', 'military'],
      statusQuo: 'none',
      controlledBy: ['us'],
      consent: [],
      terms: ['backstop', 'backup', 'security guarantee'],
      termsBy: {},
      cues: { military: ['guarantee', 'backstop', 'backup'], economic: ['minerals', 'workers'] },
      scores: { us: { none: 5, economic: 8, military: 3 } },
    })
    expect(packages).toEqual({ aggregate: 'mean', thresholds: { us: 4.5 }, exclusive: [] })
  })

  test('may say as little as who and what', () => {
    const { id, title, actors, issues } = codebookOf('actors:\n  a:\nissues:\n  q: {alternatives: [x, y]}\n')
    expect([id, title]).toEqual(['talks', 'talks'])
    expect(actors).toEqual([{ id: 'a', name: 'a', kind: 'party', aliases: [], people: [] }])
    expect(issues[0]).toMatchObject({ question: 'q', statusQuo: 'x', controlledBy: [], consent: [], terms: [] })
  })

  test('names are taken as written, whatever YAML makes of them elsewhere', () => {
    const { issues, goal } = codebookOf(`actors: {a: {}}
issues:
  2025: {question: 3.10, alternatives: [no, yes, 2025-02-27, 1e3], statusQuo: no, controlledBy: [a]}
goal: {2025: yes}`)
    expect(issues[0]).toMatchObject({
      id: '2025',
      question: '3.10',
      alternatives: ['no', 'yes', '2025-02-27', '1e3'],
      statusQuo: 'no',
    })
    expect(goal).toEqual({ '2025': 'yes' })
  })

  test('one name may stand without brackets, and a person or role be no more than a name', () => {
    const { actors, issues } = codebookOf(`actors:
  a: {aliases: Alpha, people: [Nora Berg, {name: Odd Lie, roles: chair}]}
issues:
  q: {alternatives: [x, y], controlledBy: a, terms: gate, cues: {y: open}}`)
    expect(actors[0]).toMatchObject({
      aliases: ['Alpha'],
      people: [
        { name: 'Nora Berg', aliases: [], roles: [] },
        { name: 'Odd Lie', aliases: [], roles: [{ title: 'chair' }] },
      ],
    })
    expect(issues[0]).toMatchObject({ controlledBy: ['a'], terms: ['gate'], cues: { y: ['open'] } })
    expect(told('actors: {a: {}}\nissues: {q: {alternatives: [x], controlledBy: b}}')).toEqual([
      '2:47 unknown actor "b" → Write one of: a.',
    ])
  })

  test("an office's period may be a year, a month or a day, and covers all of it", () => {
    const roles = '[{title: chair, from: 2024, until: 2024-02}, {title: minister, from: 2025-01-20}]'
    const { actors } = codebookOf(
      `actors: {a: {people: [{name: N, roles: ${roles}}]}}\nissues: {q: {alternatives: [x]}}`,
    )
    expect(actors[0]?.people[0]?.roles).toEqual([
      { title: 'chair', from: '2024-01-01', until: '2024-02-29' },
      { title: 'minister', from: '2025-01-20' },
    ])
  })

  test('what is given of a report is kept by file name', () => {
    const { reports } = codebookOf(
      'actors: {a: {}}\nissues: {q: {alternatives: [x]}}\nreports: {b.txt: {date: 2025-02-26}}',
    )
    expect(reports).toEqual({ 'b.txt': { date: '2025-02-26' } })
  })
})

describe('all faults are told, each at its place', () => {
  test('with the nearest valid name', () => {
    expect(
      told(`titel: Talks
actors:
  uk: {name: United Kingdom, kind: partei}
  us: {aliass: [America]}
issues:
  q:
    alternatives: [none, economic, none]
    statusQuo: nune
    controlledBy: [usa, rusia]
    cues: {economc: [a]}
    scores: {uk: {none: high, economic: ''}, un: {}}
  r:
goal: {p: none, q: economics}
packages: {thresholds: {eu: 1}}
`),
    ).toEqual([
      '1:1 unknown key "titel" → Did you mean "title"?',
      '3:36 unknown kind "partei" → Did you mean "party"?',
      '4:8 unknown key "aliass" → Did you mean "aliases"?',
      '7:36 duplicate alternative "none" → Give each alternative once.',
      '8:16 unknown alternative "nune" → Did you mean "none"?',
      '9:20 unknown actor "usa" → Did you mean "us"?',
      '9:25 unknown actor "rusia" → Write one of: uk, us.',
      '10:12 unknown alternative "economc" → Did you mean "economic"?',
      '11:25 "none" is "high" → Write a number, such as 5 or 0.5.',
      '11:41 "economic" is "" → Write a number, such as 5 or 0.5.',
      '11:46 unknown actor "un" → Did you mean "uk"?',
      '12:3 "r" is missing or empty → Write keys and values, one "key: value" a line.',
      '13:8 unknown issue "p" → Write one of: q, r.',
      '13:20 unknown alternative "economics" → Did you mean "economic"?',
      '14:25 unknown actor "eu" → Write one of: uk, us.',
    ])
  })

  test('of the wrong kind, in the same words', () => {
    expect(
      told(`actors: {a: {aliases: {x: 1}, people: [{roles: [{titel: x}, [y]]}]}}
issues: {q: {alternatives: []}}
disputed: {backstop: 1}
reports: {x.txt: {date: 2025-02-31}}
`),
    ).toEqual([
      '1:14 "aliases" is a set of keys → Write a list, such as [one, two].',
      '1:40 "name" is missing or empty → Write a word or phrase.',
      '1:49 "title" is missing or empty → Write a word or phrase.',
      '1:50 unknown key "titel" → Did you mean "title"?',
      '1:61 this item is a list → Write keys and values, one "key: value" a line.',
      '2:28 "alternatives" has 0 entries → Write at least 1.',
      '3:1 "disputed" is a set of keys → Write a list, such as [one, two].',
      '4:25 "date" is "2025-02-31" → Write a date as 2025-02-27.',
    ])
  })

  test.each([
    ['a key given twice', 'actors:\n  a: {}\n  a: {}\n', '3:3 duplicate key "a"'],
    ['a tab', 'actors:\n\ta: {}\n', '2:1 malformed YAML: Tabs are not allowed as indentation'],
    ['an open quotation mark', 'title: "Talks\n', '1:13 malformed YAML: Missing closing "quote'],
    ['a colon in plain text', 'title: Talks: the end\n', '1:8 malformed YAML: Nested mappings'],
  ])('%s', (_, text, start) => {
    expect(told(text)[0]?.startsWith(start)).toBe(true)
    expect(problemsOf(text)[0]?.severity).toBe('error')
  })

  test.each(['', '\n\n', '# only a comment\n', '~\n'])('an empty file: %j', (text) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['empty-codebook'])
  })

  test.each(['- a\n- b\n', 'just words\n', 'a: *nowhere\n', 'a: &a [*a]\n'])('something else: %j', (text) => {
    expect(decodeCodebook(text, 'case.yaml').ok).toBe(false)
  })

  test('aliases that multiply without end', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(10)}]`)
    const text = ['l0: &l0 [x]', ...levels].join('\n')
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['yaml-alias'])
  })

  test('a name of two actors is a warning', () => {
    const text = 'actors: {a: {aliases: [Republic]}, b: {name: republic}}\nissues: {q: {alternatives: [x]}}'
    expect(problemsOf(text)).toMatchObject([
      { code: 'shared-alias', severity: 'warning', message: '"republic" names both a and b' },
    ])
  })
})

describe('names that every object answers to', () => {
  test('are no ids, each told at its place', () => {
    const text = `actors:
  __proto__: {}
  us: {name: constructor}
issues:
  prototype: {alternatives: [none]}
  force: {alternatives: [none, constructor], labels: {toString: x}}
goal: {__proto__: none}
`
    expect(told(text).filter((line) => line.includes('cannot be a name'))).toEqual([
      '2:3 "__proto__" cannot be a name here → Give it another one, such as "the-proto".',
      '5:3 "prototype" cannot be a name here → Give it another one, such as "the-prototype".',
      '6:32 "constructor" cannot be a name here → Give it another one, such as "the-constructor".',
      '6:55 "toString" cannot be a name here → Give it another one, such as "the-toString".',
      '7:8 "__proto__" cannot be a name here → Give it another one, such as "the-proto".',
    ])
  })
})
