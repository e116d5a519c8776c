import { describe, expect, it } from 'vitest'
import { codebookOf, issueOf } from '../../../test/builders/deal.ts'
import type { Codebook } from '../../position/codebook.ts'
import { draftFeatures } from './draft-features.ts'
import type { DurabilitySettings } from './settings.ts'

const nothing: DurabilitySettings = { contributors: {}, parameters: {}, outcomes: [] }

const ask = (id: string, question: string, alternatives: readonly string[], by: readonly string[]) => ({
  ...issueOf(id, alternatives, { by }),
  question,
})

const islands = (...issues: readonly ReturnType<typeof ask>[]): Codebook => {
  const codebook = codebookOf(...issues)
  const names: Readonly<Record<string, string>> = { arg: 'Argentina', uk: 'United Kingdom', usa: 'United States' }
  return { ...codebook, actors: codebook.actors.map((actor) => ({ ...actor, name: names[actor.id] ?? actor.id })) }
}

const codebook = islands(
  ask('treaty', 'Does the United States guarantee the islands?', ['none', 'pact', 'oil-venture'], ['usa']),
  ask('mission', 'Does a UN peacekeeping mission come?', ['none', 'sent'], ['usa', 'uk']),
  ask('truce', 'Is there a ceasefire?', ['none', 'signed'], ['arg', 'uk']),
  ask('faith', 'Would Argentina keep a deal?', ['yes', 'no'], []),
  ask('guarantee-order', 'Does the guarantee come before the truce?', ['after', 'before'], ['usa']),
)

const draft = (settlement: Readonly<Record<string, string>>, settings: Partial<DurabilitySettings> = {}) =>
  draftFeatures({ codebook, settings: { ...nothing, ...settings }, positions: [], settlement })

describe('the parties', () => {
  it('are read from the issues: who is asked to keep a deal, who fights beside it, who alone would guarantee', () => {
    const { challenger, defender, guarantor, war } = draft({})
    expect({ challenger, defender, guarantor, war }).toEqual({
      challenger: 'arg',
      defender: 'uk',
      guarantor: 'usa',
      war: 'interstate',
    })
  })

  it('are as case.yaml says, where it says so', () => {
    const features = draft({}, { challenger: 'uk', defender: 'arg', war: 'civil' })
    expect(features).toMatchObject({ challenger: 'uk', defender: 'arg', war: 'civil' })
    expect(features.translations.find(({ feature }) => feature === 'challenger')?.basis).toBe('case')
  })

  it('stay unknown where no issue says, and what to write is said', () => {
    const bare = codebookOf(issueOf('fish', ['none', 'quota'], { by: ['a', 'b'] }))
    const features = draftFeatures({ codebook: bare, settings: nothing, positions: [], settlement: {} })
    expect(features.challenger).toBeUndefined()
    expect(features).toMatchObject({ war: 'unknown', backstopAsked: false, forceIssues: [], peacekeepers: false })
    expect(features.translations.find(({ feature }) => feature === 'challenger')).toMatchObject({
      basis: 'unknown',
      because: expect.stringContaining('durability: challenger'),
    })
  })
})

describe('the backstop', () => {
  it('is a promise where an alternative of arms is taken', () => {
    expect(draft({ treaty: 'pact' })).toMatchObject({ promise: true, stake: false, scenario: { backstop: true } })
  })

  it('is a stake, and no promise, where the alternative is business', () => {
    const features = draft({ treaty: 'oil-venture' })
    expect(features).toMatchObject({ promise: false, stake: true, scenario: { backstop: false, minerals: true } })
  })

  it('is none where the settlement leaves it, and that is a choice, not a silence', () => {
    expect(draft({})).toMatchObject({ promise: false, stake: false, backstopAsked: true })
  })

  it('is not read from an issue about what comes first', () => {
    expect(draft({ 'guarantee-order': 'before' }).promise).toBe(false)
  })

  it('is as case.yaml says, where it says so, and only there', () => {
    expect(draft({ treaty: 'pact' }, { backstop: { treaty: { pact: 'stake' } } })).toMatchObject({
      promise: false,
      stake: true,
    })
    expect(draft({ treaty: 'pact' }, { backstop: { faith: { no: 'promise' } } }).promise).toBe(false)
  })
})

describe('the force', () => {
  it('has an assumed size where nobody has named one, and says so', () => {
    const features = draft({ mission: 'sent' })
    expect(features.peacekeepers).toBe(true)
    expect(features.troops?.basis).toBe('judgement')
    expect(features.translations.find(({ feature }) => feature === 'troops')?.basis).toBe('assumed')
  })

  it('has the size that case.yaml gives', () => {
    const troops = { low: 500, mode: 800, high: 900, basis: 'source' as const, from: 'the plan' }
    expect(draft({ mission: 'sent' }, { troops }).scenario.troopsK).toBe(0.8)
  })
})

describe('the ceasefire', () => {
  it('is assumed to work where the settlement has one', () => {
    const features = draft({ truce: 'signed' })
    expect(features.ceasefire).toBe('functional')
    expect(features.translations.find(({ feature }) => feature === 'ceasefire')?.basis).toBe('assumed')
  })

  it('is not known without one', () => {
    expect(draft({}).ceasefire).toBe('unknown')
  })
})
