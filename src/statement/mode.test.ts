import { describe, expect, it } from 'vitest'
import { statementsIn } from './spoken.test-builder.ts'

/** By hand: the words, mode, and what stands in quotation marks. */
const cases: Readonly<Record<string, readonly [string, string, ...string[]]>> = {
  'wholly quoted': ['[t:“We are ready,”] [s:Aliyev] [c:said].', 'direct', 'We are ready,'],
  'quoted round the cue': ['[t:“We,”] [s:Aliyev] [c:said], [t:“are ready.”]', 'direct', 'We,', 'are ready.'],
  'not quoted': ['[s:Aliyev] [c:said] [t:they were ready].', 'indirect'],
  'partly quoted': ['[s:Aliyev] [c:said] [t:they were “more than ready”].', 'mixed', 'more than ready'],
  'two words of his own': ['[s:Aliyev] [c:spoke] of [t:“foreign circles” at work].', 'mixed', 'foreign circles'],
  'a term the report also uses plainly': [
    'The corridor is disputed. [s:Aliyev] [c:said] [t:the “corridor” would open].',
    'indirect',
    'corridor',
  ],
  'a so-called term': [
    '[s:Aliyev] [c:praised] [t:the so-called “southern gate” of the region].',
    'indirect',
    'southern gate',
  ],
  'a term in narration': ['[s:Aliyev] [T:[c:opposes] any “package deal”].', 'indirect', 'package deal'],
  'a narrated quotation': [
    '[s:Aliyev] [T:[c:insisted] on “no concessions without peace” in the talks].',
    'mixed',
    'no concessions without peace',
  ],
  'straight marks': ['[t:"We are ready,"] [s:Aliyev] [c:said].', 'direct', 'We are ready,'],
  'editorial words stay': [
    '[s:He] [c:said] [t:“we trust him (Aliyev) fully.”]',
    'direct',
    'we trust him (Aliyev) fully.',
  ],
}

describe('how it was said', () => {
  it.each(Object.entries(cases))('%s', (_, [words, mode, ...verbatim]) => {
    const [statement] = statementsIn(words, [])
    expect(statement!.mode).toBe(mode)
    expect(statement!.verbatim.map(({ text }) => text)).toEqual(verbatim)
  })
})
