import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeReport } from '../../../src/report/make-report.ts'
import { findStatements } from '../../../src/statement/find-statements.ts'
import { contains, overlaps } from '../../../src/text/span.ts'
import { form } from './read-form.ts'

const SAMPLES: Readonly<Record<string, string>> = {
  briefing: `PRESIDENT AL-HADDAD (through interpreter): Good morning. (Applause.) Ms. Kovac told us: “I will sign, ‘if asked’.”

    Q    Thank you. And the dam?

    **Mr. Wells:** We’ll see. [Laughter]

    Mr. Petrosyan (Armenia) (spoke in Russian): We vote against.

    END 10:42 A.M.`,
  interview: `Foreign Minister Laila Haddad spoke to the Review.

    Q: Will you sign?

    A: When it’s final. He said: "Not yet."

    Q. And then?

    A. Then we go home.`,
  communique: `Joint Statement by the Foreign Ministers of Egypt and Greece on the Corridor

    We, the Ministers of Egypt and Greece, having met in Amman, reaffirm “the corridor”; In this regard, we welcome Cyprus.

    The Ministers agreed on the following:

    (a) a patrol; and

    (b) to meet again.`,
  resolution: `The Security Council,

    Recalling its resolution 1701 (2006),

    1. Decides to stay;

    2. Calls upon all parties to leave.`,
  wire: `LONDON (AP) - PRIME MINISTER CLARE DUNNE SAID ON MONDAY THAT TALKS WOULD RESUME. "WE WILL NOT WAIT," SHE TOLD REPORTERS.

    TRUMP: “THE DEAL IS OFF.”`,
  quotations: `“They said, ‘He cried “no” at us,’ and left,” the envoy, Ana Ruiz, said. “We will not pay, President Fuentes said.

    'The ministers' talks,' said O'Brien. « Oui », he said. »No«, she said. ”Yes,” he added.

    “The talks are dead.” — Jane Roe (@jroe) March 3, 2024`,
}

const MARKS = '“”‘’"\'«»„()[]:;.,—–-*\n\t >'

const mutilated = fc
  .record({
    sample: fc.constantFrom(...Object.values(SAMPLES).map(form)),
    cuts: fc.tuple(fc.nat(400), fc.nat(400)),
    changes: fc.array(fc.tuple(fc.nat(400), fc.constantFrom('drop', 'swap', 'add'), fc.constantFrom(...MARKS)), {
      maxLength: 12,
    }),
  })
  .map(({ sample, cuts: [start, end], changes }) => {
    let text = sample
    for (const [place, change, mark] of changes) {
      const at = place % (text.length + 1)
      text = text.slice(0, at) + (change === 'drop' ? '' : mark) + text.slice(change === 'add' ? at : at + 1)
    }
    return text.slice(start % 40, text.length - (end % text.length))
  })

describe('forms of text, mutilated', () => {
  it('are read without fail, and what is found lies in its paragraphs', () => {
    fc.assert(
      fc.property(mutilated, (text) => {
        const report = makeReport(text)
        if (!report.ok) return
        const { paragraphs } = report.value
        for (const { source, cue, content, verbatim } of findStatements(report.value, [])) {
          expect(content.length).toBeGreaterThan(0)
          for (const excerpt of [...source, ...cue, ...content, ...verbatim]) {
            expect(text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text)
            expect(excerpt.end).toBeGreaterThan(excerpt.start)
            expect(paragraphs.some((paragraph) => contains(paragraph, excerpt))).toBe(true)
          }
          expect(source.some((span) => content.some((other) => overlaps(span, other)))).toBe(false)
          expect(verbatim.every((span) => content.some((other) => contains(other, span)))).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['turns', 'MR. ABEL: We agree.\n\nQ: Why? He said: “No.”\n\n'],
    ['turns of one word', 'Q: a\n\nA: b\n\n'],
    ['labels that are none', 'The Facts And The Long Name Of It: x\n\nAnna: y\n\n'],
    ['labels never closed', 'Mr. Abel (Chad (Mali (Niger '],
    ['stage directions', 'MR. ABEL: We (Laughter.) agree [Applause] (so.\n\nMS. KOH: No (in Bern).\n\n'],
    ['items', '(a) call on all parties to leave;\n\n– welcome the truce; and\n\n'],
    ['we', 'We, the leaders of Chad and Mali, '],
    ['capitals', 'THE MINISTER SAID TALKS IN VILNIUS HAD FAILED. '],
    ['nested openings', '“x ‘a '],
    ['speakers after marks never closed', '“We agree, the minister said, “no, he said, '],
    ['signatures', '“We agree.” — Ana Ruiz (@ana) March 3, 2024 — '],
  ])('take four times as long for four times as many %s, not sixteen', (name, unit) => {
    const title =
      name === 'items' || name === 'we'
        ? 'Joint Statement by the Foreign Ministers of Chad and Mali\n\nThe Ministers:\n\n'
        : ''
    const timeOf = (length: number) => {
      const text = title + unit.repeat(Math.ceil(length / unit.length))
      const start = process.cpuUsage()
      const report = makeReport(text)
      if (report.ok) findStatements(report.value, [])
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    }
    timeOf(2_000)
    const [small, large] = [timeOf(10_000), timeOf(40_000)]
    expect(large).toBeLessThan(Math.max(small, 20) * 11)
  })
})
