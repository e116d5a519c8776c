import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codebookOf, holds, issueOf } from '../../test/builders/deal.ts'
import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { conflictFrom } from './conflict.test-builder.ts'
import { decodeConflict } from './decode-conflict.ts'
import { type ConflictDraft, draftConflict } from './draft-conflict.ts'
import { findStatusQuo } from './find-status-quo.ts'
import type { ConflictComments } from './format-conflict.ts'
import { listStates } from './list-states.ts'
import { formatDraft, isDraftedFor, redraftConflict } from './redraft-conflict.ts'

const codebook = codebookOf(
  issueOf('backstop', ['none', 'given'], { by: ['us'] }),
  issueOf('force', ['none', 'deployed'], { by: ['uk'], consent: ['russia'] }),
  issueOf('deal', ['none', 'reached'], { by: ['russia'] }),
  issueOf('aid', ['none', 'sent'], { by: ['eu'] }),
)
const ukIf = holds('uk', 'force=deployed', 'supports', 'onlyIf backstop=given')
const us = holds('us', 'backstop=given', 'accepts')
const russia = holds('russia', 'force=deployed', 'rejects')
const heard = (position: Position, ...evidence: readonly string[]): Position => ({ ...position, evidence })
const first = [heard(ukIf, 's-1'), heard(us, 's-2'), heard(russia, 's-3')]

const newcomer = heard(holds('russia', 'force=deployed', 'supports', 'onlyIf aid=sent', 'after deal=reached'), 's-7')
const enlarged = [heard(ukIf, 's-1'), heard(us, 's-2'), newcomer, heard(holds('eu', 'aid=sent', 'supports'), 's-8')]

const draftOf = (positions: readonly Position[], book: Codebook = codebook) =>
  draftConflict({ codebook: book, positions, goal: { force: 'deployed' } })
const commentsOf = ({ wishes, notes }: ConflictDraft): ConflictComments => ({
  top: ['Check it.', ...notes].join('\n'),
  statement: (id, i) => [wishes[id]![i]!.why, ...wishes[id]![i]!.evidence.map((said) => `“${said}”`)].join('\n'),
})
const written = (positions: readonly Position[]) => {
  const draft = draftOf(positions)
  return formatDraft(draft.conflict, commentsOf(draft), 'force=deployed')
}

/** Drafts over a text; it must decode before and after, and a second draft must change nothing. */
const redrafted = (text: string, positions: readonly Position[], book: Codebook = codebook) => {
  expect(decodeConflict(text, 'before')).toMatchObject({ ok: true })
  const draft = draftOf(positions, book)
  const redraft = redraftConflict(text, draft.conflict, commentsOf(draft), 'force=deployed')
  expect(decodeConflict(redraft.text, 'after')).toMatchObject({ ok: true })
  expect(redraftConflict(redraft.text, draft.conflict, commentsOf(draft), 'force=deployed').text).toBe(redraft.text)
  return {
    text: withoutMarks(redraft.text),
    differences: redraft.differences.map(({ kind, part }) => `${kind}: ${part}`),
  }
}
const withoutMarks = (text: string) => text.replace(/^drafted: .*(?:\r?\n)?/mu, '')
const replaced = (text: string, from: string | RegExp, to: string) => {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return changed
}

const draft = written(first)

test('the draft these tests start from', () => {
  expect(withoutMarks(draft)).toBe(`# Check it.
conflict: test
title: Test
decisionMakers:
  - {id: us, name: us}
  - {id: uk, name: uk}
  - {id: russia, name: russia}
options:
  - {id: backstop, by: us, label: "us: backstop given"}
  - {id: force-uk, by: uk, label: "uk: force deployed"}
  - {id: force-russia, by: russia, label: "russia: consent to force deployed"}
preferences:
  us:
    statements:
      # accepts
      # “s-2”
      - {when: backstop, reading: stated, evidence: [s-2]}
      # no statement found in the reports
      - {when: force-uk, reading: unknown}
  uk:
    statements:
      # supports, on a condition
      # “s-1”
      - {when: force-uk iff backstop, reading: stated, evidence: [s-1]}
      # supports it once that is so
      # “s-1”
      - {when: force-uk, reading: inferred, evidence: [s-1]}
  russia:
    statements:
      # rejects
      # “s-3”
      - {when: not force-uk, reading: stated, redLine: true, evidence: [s-3]}
      # rejects
      # “s-3”
      - {when: not force-russia, reading: stated, redLine: true, evidence: [s-3]}
statusQuo: not backstop and not force-uk and not force-russia
targets:
  goal: force-uk and force-russia
  goal-and-conditions: backstop and force-uk and force-russia
`)
})

describe('a person’s edits stay, to the byte', () => {
  const ukStatement = '- {when: force-uk iff backstop, reading: stated, evidence: [s-1]}'
  test.each<[string, string | RegExp, string, readonly string[]]>([
    ['white space in a comment', 'Check it.', 'Check  it. ', []],
    [
      'a comment above a statement',
      '      # no statement found in the reports\n',
      '      # no statement found in the reports\n      # Judgement: yes?\n',
      [],
    ],
    ['a comment above it rewritten', '# no statement found in the reports', '#    ask the embassy', []],
    ['a comment taken out', '      # no statement found in the reports\n', '', []],
    ['a comment at a line’s end', 'reading: unknown}', 'reading: unknown}   # ask the embassy', []],
    ['a comment between sections', 'preferences:', '\n\n# Who wants what\npreferences:', []],
    ['a comment at the end', /$/u, '# that is all\n', []],
    ['other white space', '{id: us, name: us}', '{ id: us,  name: us }', []],
    ['a statement that can be moved at a cost', 'evidence: [s-3]}', 'evidence: [s-3], movable: {drop: 9}}', []],
    ['a label', '"us: backstop given"', "'planes and guards'", ['own: option backstop, label']],
    ['moves', 'by: uk, label', 'by: uk, moves: forward, label', []],
    ['a reading', 'reading: unknown', 'reading: inferred', ['own: preference of us: force-uk, reading']],
    [
      'a red line taken back',
      'reading: stated, redLine: true, evidence: [s-3]',
      'reading: stated, evidence: [s-3]',
      ['removed: preference of russia: not force-uk, redLine'],
    ],
    ['an evidence of one’s own', '[s-2]', '[s-9, s-2]', []],
    ['an evidence taken out', ', evidence: [s-2]', '', []],
    [
      'a statement on several lines',
      ukStatement,
      '- when: force-uk iff backstop\n        evidence: s-1',
      ['removed: preference of uk: force-uk iff backstop, reading'],
    ],
    ['a statement as a mere expression', ukStatement, '- force-uk   iff backstop', []],
    ['a statement taken out', ukStatement, '', ['removed: preference of uk: force-uk iff backstop']],
    [
      'a statement rewritten',
      'when: force-uk iff backstop',
      'when: force-uk if backstop',
      ['removed: preference of uk: force-uk iff backstop', 'own: preference of uk: force-uk if backstop'],
    ],
    [
      'a statement of one’s own',
      ukStatement,
      `- not force-russia\n      ${ukStatement}`,
      ['own: preference of uk: not force-russia'],
    ],
    ['an option of one’s own', 'preferences:', '  - {id: money, by: uk}\npreferences:', ['own: option money']],
    ['a decision maker of one’s own', 'options:', '  - {id: china}\noptions:', ['own: decision maker china']],
    ['its preferences', 'options:', '  - {id: china}\noptions:', ['own: decision maker china']],
    ['a target of one’s own', '  goal:', '  all: backstop and force-uk\n  goal:', ['own: targets all']],
    ['a target taken out', /^ {2}goal-and.*\n/mu, '', ['removed: targets goal-and-conditions']],
    [
      'all targets taken out',
      /^targets:\n(?: .*\n)+/mu,
      '',
      ['removed: targets goal', 'removed: targets goal-and-conditions'],
    ],
    ['the status quo', 'and not force-russia', 'and force-russia', ['own: statusQuo']],
    ['the title', 'title: Test', 'title: "Another" # better', []],
    [
      'infeasible states',
      'preferences:',
      'infeasible: backstop and force-russia\npreferences:',
      ['own: infeasible backstop and force-russia'],
    ],
  ])('%s', (_, from, to, differences) => {
    const edited = replaced(draft, from, to)
    expect(redrafted(edited, first)).toEqual({ text: withoutMarks(edited), differences })
  })

  test('another order, which is that of importance', () => {
    const edited = draft.replace(/( {6}# accepts\n.*\n.*\n)( {6}# no statement found in the reports\n.*\n)/u, '$2$1')
    expect(edited).not.toBe(draft)
    expect(redrafted(edited, first)).toEqual({ text: withoutMarks(edited), differences: [] })
  })

  test('preferences of another kind: nothing is put beside them', () => {
    const edited = replaced(draft, /( {2}us:\n)(?: {4}.*\n)+/u, '$1    weights: [{when: backstop, weight: -1}]\n')
    const { text, differences } = redrafted(edited, [...first, holds('us', 'force=deployed', 'supports')])
    expect(text).toBe(withoutMarks(edited))
    expect(differences).toEqual(['own: preferences of us'])
  })

  test('line ends, a byte order mark and a missing end of the last line', () => {
    for (const edited of [
      draft.replaceAll('\n', '\r\n'),
      `\uFEFF${draft}`,
      draft.trimEnd(),
      withoutMarks(draft).trimEnd(),
    ]) {
      expect(redrafted(edited, first)).toEqual({
        text: withoutMarks(edited).replace(/(?<!\n)$/u, withoutMarks(edited) === edited ? '\n' : ''),
        differences: [],
      })
    }
  })

  test('all of it in brackets, where comments have no place', () => {
    const edited = `{
  "decisionMakers": [{"id": "uk"}],
  "options": [{"id": "force-uk", "by": "uk"}] }
`
    const { text, differences } = redrafted(edited, first)
    expect(text).toMatch(/^\{.*"options": \[/su)
    expect(differences).toContain('added: option backstop')
    expect(differences).toContain('added: preference of uk: force-uk iff backstop')
  })
})

describe('what is new in the record', () => {
  /** The lines that are in one text and not in the other, with - and +. */
  const changes = (before: string, after: string) => {
    const [from, to] = [before, after].map((text) => withoutMarks(text).split('\n'))
    return [
      ...from!.filter((line) => !to!.includes(line)).map((line) => `- ${line.trim()}`),
      ...to!.filter((line) => !from!.includes(line)).map((line) => `+ ${line.trim()}`),
    ]
  }

  test('evidence of a drafted statement follows, with its comment', () => {
    const { text, differences } = redrafted(draft, [heard(ukIf, 's-1'), heard(us, 's-4', 's-5'), heard(russia, 's-3')])
    expect(differences).toEqual(['restated: preference of us: backstop'])
    expect(changes(draft, text)).toEqual([
      '- # “s-2”',
      '- - {when: backstop, reading: stated, evidence: [s-2]}',
      '+ # “s-4”',
      '+ # “s-5”',
      '+ - {when: backstop, reading: stated, evidence: [s-4, s-5]}',
    ])
  })

  test('so it does beside what a person wrote', () => {
    const edited = replaced(
      draft,
      '      # accepts\n      # “s-2”\n      - {when: backstop, reading: stated, evidence: [s-2]}',
      `      # Judgement: wants it
      # “s-2”
      #   but see the minutes
      - {evidence: ['s-9', s-2],   when: "backstop", movable: {drop: 1}}   # sure?`,
    )
    const { text } = redrafted(edited, [heard(ukIf, 's-1'), heard(us, 's-2', 's-4'), heard(russia, 's-3')])
    expect(text).toContain(`      # Judgement: wants it
      # “s-2”
      # “s-4”
      #   but see the minutes
      - {evidence: [s-9, s-2, s-4], when: "backstop", movable: {drop: 1}}   # sure?`)
  })

  test('evidence that a person took out stays out, new evidence comes', () => {
    const edited = replaced(draft, ', evidence: [s-2]', '')
    const { text } = redrafted(edited, [heard(ukIf, 's-1'), heard(us, 's-2', 's-4'), heard(russia, 's-3')])
    expect(text).toContain('- {when: backstop, reading: stated, evidence: [s-4]}')
  })

  test('evidence that goes and comes back is no one’s deletion', () => {
    const gone = redraftConflict(draft, draftOf([]).conflict, {}, 'force=deployed')
    const without = draftOf([heard(ukIf, 's-1'), heard(us), heard(russia, 's-3')])
    const there = redraftConflict(draft, without.conflict, commentsOf(without), 'force=deployed')
    expect(there.text).toContain('- {when: backstop, reading: stated}')
    expect(redrafted(there.text, first).text).toBe(withoutMarks(draft))
    expect(gone.text).toContain('- {when: backstop, reading: stated, evidence: [s-2]}')
  })

  test('a position that vanishes leaves its statement, unsupported', () => {
    const { text, differences } = redrafted(draft, [heard(us, 's-2'), heard(russia, 's-3')])
    expect(differences).toContain('unsupported: preference of uk: force-uk iff backstop')
    expect(differences).toContain('unsupported: option backstop')
    expect(text).toContain('- {when: force-uk iff backstop, reading: stated, evidence: [s-1]}')
  })

  test('what was unknown is heard', () => {
    const { text, differences } = redrafted(draft, [...first, heard(holds('us', 'force=deployed', 'supports'), 's-6')])
    expect(differences).toEqual(['restated: preference of us: force-uk'])
    expect(changes(draft, text)).toEqual([
      '- # no statement found in the reports',
      '- - {when: force-uk, reading: unknown}',
      '+ # supports',
      '+ # “s-6”',
      '+ - {when: force-uk, reading: stated, evidence: [s-6]}',
    ])
  })

  test('a decision maker arrives with options, preferences and comments; the status quo and the targets follow', () => {
    const { text, differences } = redrafted(draft, enlarged)
    expect(differences).toContain('added: decision maker eu')
    expect(differences).toContain('added: option aid')
    expect(differences).toContain('restated: statusQuo')
    expect(text).toContain(`  - {id: force-russia, by: russia, label: "russia: consent to force deployed"}
  - {id: deal, by: russia, label: "russia: deal reached"}
  - {id: aid, by: eu, label: "eu: aid sent"}
preferences:`)
    expect(text).toContain(`  eu:
    statements:
      # supports
      # “s-8”
      - {when: aid, reading: stated, evidence: [s-8]}
      # no statement found in the reports
      - {when: force-uk, reading: unknown}
statusQuo: not backstop and not force-uk and not force-russia and not deal and not aid
targets:
  goal: force-uk and force-russia
  goal-and-conditions: backstop and force-uk and force-russia and deal and aid
`)
  })

  test('a status quo that a person rewrote stays, and is said to fit several states now', () => {
    const edited = replaced(
      draft,
      /^statusQuo: .*$/mu,
      'statusQuo: not (backstop or force-uk or force-russia)  # 1 May',
    )
    const { text, differences } = redrafted(edited, enlarged)
    expect(differences).toContain('own: statusQuo')
    expect(text).toContain('statusQuo: not (backstop or force-uk or force-russia)  # 1 May\n')
    const conflict = conflictFrom(text)
    const listed = listStates(conflict)
    const found = listed.ok && findStatusQuo(conflict, listed.value)
    expect(found && !found.ok && found.problems[0]).toMatchObject({
      message: expect.stringMatching(/^the status quo "not \(backstop or force-uk or force-russia\)" fits 4 states: /u),
      hint: 'Say whether these are taken, too: deal, aid.',
    })
  })

  test('what is about an option that a person took out is left out', () => {
    const renamed = draft.replaceAll(/\bbackstop\b/gu, 'shield').replaceAll('"us: shield given"', 'a shield')
    const { text, differences } = redrafted(renamed, [
      ...first,
      heard(holds('russia', 'backstop=given', 'rejects'), 's-6'),
    ])
    expect(text).toBe(withoutMarks(renamed))
    expect(differences).toContain('removed: option backstop')
    expect(differences).toContain('unfit: preference of russia: not backstop')
    expect(differences).toContain('own: statusQuo')
  })

  test('no option is added under a ranking, whose patterns would not fit any more', () => {
    const ranking = '$1    ranking: [[YYY], [Y--, -Y-, --Y, NNN]]\n'
    const edited = replaced(
      draft,
      /( {2}us:\n)(?: {4}.*\n)+/u,
      ranking.replace('[Y--, -Y-, --Y, NNN]', '[YNN, NYN, YYN, NNY, YNY, NYY, NNN]'),
    )
    const { text, differences } = redrafted(edited, enlarged)
    expect(differences).toContain('unfit: option aid')
    expect(differences).toContain('unfit: statusQuo')
    expect(text).not.toContain('aid')
  })

  test('sections that a person emptied, took out or wrote otherwise are filled', () => {
    const emptied = draft.replace(/^preferences:\n(?: .*\n)+/mu, '')
    const more = [...first, heard(holds('us', 'force=deployed', 'rejects'), 's-6')]
    for (const preferences of [
      '',
      'preferences:\n',
      'preferences: {}\n',
      'preferences: {us: {statements: []}}\n',
      'preferences:\n  us: # none\n',
      'preferences:\n  us: {statements: backstop}\n  russia: {weights: [{when: backstop, weight: 1}]}\n',
    ]) {
      const { text, differences } = redrafted(emptied.replace(/^statusQuo/mu, `${preferences}statusQuo`), more)
      expect(differences).toContain('added: preference of us: not force-uk')
      expect(differences).toContain('removed: preference of uk: force-uk iff backstop')
      expect(text).toMatch(/us:.*\n? +statements:.*not force-uk/su)
    }
  })

  test('in a list in brackets', () => {
    const edited = replaced(draft, /( {2}us:\n)(?: {4}.*\n)+/u, '  us: {statements: [backstop,   force-uk]} # mine\n')
    const { text } = redrafted(edited, [...first, heard(holds('us', 'force=deployed', 'rejects'), 's-6')])
    expect(text).toContain(
      '  us: {statements: [{when: not force-uk, reading: stated, redLine: true, evidence: [s-6]}, backstop, force-uk]} # mine\n',
    )
  })

  test('another goal: its acts come, those of the first stay', () => {
    const book = { ...codebook }
    const other = draftConflict({ codebook: book, positions: first, goal: { aid: 'sent' } })
    const { text, differences } = redraftConflict(draft, other.conflict, commentsOf(other), 'aid=sent')
    expect(decodeConflict(text, 'after').ok).toBe(true)
    expect(differences.map(({ kind, part }) => `${kind}: ${part}`)).toContain('restated: targets goal')
    expect(text).toContain('  goal: aid\n')
  })
})

describe('the goal a text was drafted for', () => {
  test('is remembered, through other drafts and whatever the line ends', () => {
    for (const text of [draft, `\uFEFF${draft.replaceAll('\n', '\r\n')}`]) {
      expect(isDraftedFor('force=deployed', text)).toBe(true)
      expect(isDraftedFor('aid=sent', text)).toBe(false)
    }
    const grown = draftOf(enlarged)
    const { text } = redraftConflict(draft, grown.conflict, commentsOf(grown), 'force=deployed')
    expect(isDraftedFor('force=deployed', text)).toBe(true)
    expect(isDraftedFor('aid=sent', text)).toBe(false)
  })

  test('is any for a text that a person wrote, until a draft is laid over it', () => {
    const own = withoutMarks(draft)
    for (const text of [own, `${own}drafted:\n`]) expect(isDraftedFor('aid=sent', text)).toBe(true)
    const { conflict } = draftOf(first)
    expect(isDraftedFor('aid=sent', redraftConflict(own, conflict, {}, 'force=deployed').text)).toBe(false)
  })
})

test('whatever lines a person takes out, comments or turns round, a draft from the same record changes nothing', () => {
  const edit = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('take out', 'comment', 'end', 'swap', 'blank', 'space'),
  })
  let decoded = 0
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.boolean(), (edits, isWindows) => {
      const lines = draft.trimEnd().split('\n')
      const marks = lines.pop()!
      for (const { at, how } of edits) {
        const i = at % (lines.length - 1)
        const line = lines[i]!
        if (how === 'take out') lines.splice(i, 1)
        else if (how === 'comment') lines.splice(i, 0, `${/^ */u.exec(line)![0]}# mine`)
        else if (how === 'end') lines[i] += ' # mine'
        else if (how === 'swap') lines.splice(i, 2, lines[i + 1]!, line)
        else if (how === 'blank') lines.splice(i, 0, '', '  ')
        else lines[i] = line.replace(/[,:] /u, '$&  ')
      }
      const edited = [...lines, marks].join(isWindows ? '\r\n' : '\n')
      if (!decodeConflict(edited, 'edited').ok) return
      decoded += 1
      const again = redrafted(edited, first)
      expect(again.text.trimEnd()).toBe(withoutMarks(edited).trimEnd())
      expect(again.differences.filter((each) => /^(?:added|restated)/u.test(each))).toEqual([])
      const after = redrafted(edited, enlarged).text.split(/\r?\n/u)
      const gone = withoutMarks(edited)
        .trimEnd()
        .split(/\r?\n/u)
        .filter((line) => !after.includes(line))
      expect(gone.filter((line) => !/^statusQuo|goal-and-conditions/u.test(line))).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(decoded).toBeGreaterThan(5)
})
