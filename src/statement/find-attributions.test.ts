import { describe, expect, it } from 'vitest'
import { findAttributions } from './find-attributions.ts'
import { inWords, marked, reportOf } from './marked.test-builder.ts'

const FORMS: Readonly<Record<string, string>> = {
  'content split round the cue, over a sentence':
    '[t:“We want peace,”] [s:Weber] [c:said] in Bern. [t:“We want it now.”] Talks go on.',
  'a clause split round the cue': '[t:The force], [s:he] [c:told] VOA, [t:could grow].',
  'content before and after a dash':
    '[t:The size depends on the truce], [s:the official] [c:said] — [t:a “trade-off” for both].',
  'words that lead into a quotation': '[t:No plan may “reward the aggressor,”] [s:Weber] [c:stressed].',
  'a question mark before the source':
    '[t:“Will they last?”] [s:Ann Weber, a fellow at Yale], [c:said] about the talks.',
  'a participle that goes on with a quotation':
    '[s:Weber] [c:defended] [t:the talks as “common sense,”] [c:saying], [t:“You have to talk.”]',
  'a name in quotation marks': 'He met Klein, whom [s:he] [c:had called] a [t:“tyrant.”]',
  'remarks with their own verb':
    'That mirrored [c:remarks] that [s:President Klein] [c:delivered] on Monday that [t:“peace is near.”]',
  'an express noun': '[s:She] [c:expressed confidence] that [t:Kyiv would “keep its word”].',
  'a stance restated': '[s:Weber] also [c:reiterated] her stance that [t:Europe should “step up.”]',
  'positions in a row':
    '[s:Weber] [c:has kept to her positions] – that [T:the war is unjust and that talks must go on] – without anger.',
  'a relative clause without a word for it':
    'They had a dinner, [t:a meeting] [s:Swiss officials] [c:said] [t:was warm].',
  'a gloss at the end stays outside': '[s:Weber] [c:praised] [t:the truce in Kars], a town in the east.',
  'an aside of the reporter stays outside':
    '[t:“We knew them,”] [s:she] [c:added], in an apparent reference to the rebels.',
  'a verdict of the outlet stays outside': '[s:Klein] falsely [c:suggested] that [t:Bern started the war].',
  'a position the reporter characterises': '[s:Klein], however, [T:[c:was noncommittal] on any guarantee].',
  'a position in an apposition': 'Bern sent guards — [T:a condition] [s:Weber] [T:[c:required]].',
  'ruled out round its object': 'Bern wavers, while [s:other states, including Chad], [T:[c:have ruled] it [c:out]].',
  'a demand and who answers it':
    '[s:The rebels] [c:insisted] [t:guards must leave], [T2:a demand] that [s2:Klein] [T2:has repeatedly [c2:rejected]].',
  '"only" before a clause of its own is part of what is said': '[s:Klein] [c:said] [t:only that would bring peace].',
  'a clause of time after the cue':
    '[t:Bern is ready to send guards, but not before June], [s:Klein’s spokesman] [c:said] as the leader set out for Oslo.',
  'a speaker between commas after "with"':
    '[s:Weber, the first to call since it opened talks with Chad], [c:said] [t:Bern was ready to send guards].',
  'a request of the source says nothing':
    '[s:A senior US official], who asked not to be named, [c:said] [t:talks were near]. Bern had said the reverse.',
  'a place after the cue': '[t:Talks would wait for a deal], [s:Weber] [c:said] beside her guest in the palace.',
  'nothing where neither does':
    'Neither Bern nor Oslo supports a joint quota. Weber did not say that Bern would accept it.',
  'a gerund': '[s:Chad] [c:denies] [T:supplying the rebels with fuel].',
  'a proposal told within its sentence':
    '[t:The panel is to meet every month], [s:Klein] [c:proposed] on Thursday, with no fixed seat.',
  'a condition made': '[s:Bern] [T:[c:has made] recognition a condition for any aid].',
  'two positions joined by "and"':
    '[s:Paris] [c:welcomed] [t:the plan] and [s2:Berlin] [T2:[c2:did not rule out] troops].',
  'somebody of a group': 'They met, though [s:one of them] [c:doubted] that [T:it would help].',
  'a question left open': '[s:Bern] [c:has not said] [T:whether it would join].',
}

describe('findAttributions', () => {
  it.each(Object.entries(FORMS))('reads %s', (_, words) => {
    const { report, expected } = marked(words)
    expect(findAttributions(report).map((attribution) => inWords(report, attribution))).toEqual(expected)
  })

  it.each([
    ['a term in quotation marks', 'The “backstop” and the so-called “special relationship” matter.'],
    ['the reporter’s own account', 'Weber is keen to secure terms and hopes run high, but differences remain.'],
    ['a question by reporters', 'He was asked whether the king would come. Reporters asked about the price.'],
    ['silence', 'The ministry declined to comment. Weber did not say when talks would resume.'],
    ['a guess', 'Klein may want more time, and could offer a truce.'],
  ])('finds nothing in %s', (_, text) => {
    expect(findAttributions(reportOf(text))).toEqual([])
  })

  it('lets a quotation without a cue carry the speaker over', () => {
    const report = reportOf(
      '“We want peace,” Weber told reporters in Bern on Monday.\n\n“That is a matter for all of us.”',
    )
    expect(findAttributions(report)).toMatchObject([
      { source: [{ start: 17, end: 22 }], addressee: { start: 28, end: 37 } },
      { source: [], cue: [], content: [{ start: 58, end: 91 }], carriedFrom: 0 },
    ])
  })

  it('reads one quotation over several paragraphs as one', () => {
    const report = reportOf('Weber said: “We want peace.\n\n“We want it now.\n\n“It is late.”')
    const [statement, ...others] = findAttributions(report)
    expect(others).toEqual([])
    expect(inWords(report, statement!).content).toEqual(['“We want peace.', '“We want it now.', '“It is late.”'])
  })

  it('leaves out datelines and paragraphs that are not body text', () => {
    const report = reportOf('BERN (Reuters) – Weber said talks may resume.')
    expect(findAttributions(report).map((attribution) => inWords(report, attribution).source)).toEqual([['Weber']])
    const heading = { ...report, paragraphs: [{ ...report.paragraphs[0]!, kind: 'heading' as const }] }
    expect(findAttributions(heading)).toEqual([])
  })
})
