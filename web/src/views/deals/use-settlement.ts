import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Settlement } from '../../../../src/deal/deal.ts'
import type { Codebook } from '../../../../src/position/codebook.ts'

/** What a person has picked, as it stands in the address. */
export interface Picked {
  /** An alternative for every issue. */
  readonly settlement: Settlement
  /** The issues that leave their status quo. */
  readonly departures: Settlement
  /** What the search for a deal asks: the issues pinned, at the alternatives picked. */
  readonly goal: Settlement
  /** Pinned by hand; else what departs is the goal. */
  readonly pinnedByHand: boolean
  /** What the address asks for and the codebook no longer has: `issue:alternative`, or an issue or actor. */
  readonly gone: readonly string[]
  /** Actors whose consent is set aside. */
  readonly without: readonly string[]
  readonly pick: (issue: string, alternative: string) => void
  readonly pin: (issue: string) => void
  /** Pins nothing by hand any more. */
  readonly unpin: () => void
  /** Picks a whole settlement; issues it leaves out stay as they are. `keepGoal` leaves the question of the search as it is. */
  readonly show: (settlement: Settlement, options?: { readonly keepGoal?: boolean }) => void
  readonly setWithout: (actors: readonly string[]) => void
}

/** How the address names the settlement that changes nothing; without a name it is the goal of the case. */
const nothing = 'status-quo'

/** The settlement in the picker, kept in the address: `?settle=issue:alternative,…&pin=issue,…&without=actor,…`. */
export function useSettlement(codebook: Codebook): Picked {
  const [params, setParams] = useSearchParams()
  const settle = params.get('settle') ?? undefined
  const pin = params.get('pin') ?? undefined
  const without = params.get('without') ?? ''

  const state = useMemo(() => {
    const departures = departuresIn(settle, codebook)
    const settlement = Object.fromEntries(codebook.issues.map(({ id, statusQuo }) => [id, departures[id] ?? statusQuo]))
    const pinned = pin === undefined ? Object.keys(departures) : pin.split(',')
    const goal = Object.fromEntries(
      codebook.issues.flatMap(({ id }) => (pinned.includes(id) ? [[id, settlement[id]!]] : [])),
    )
    const gone = goneFrom({ settle, pin, without }, codebook)
    return { settlement, departures, goal, gone, pinnedByHand: pin !== undefined }
  }, [settle, pin, without, codebook])

  const change = useCallback(
    (to: (now: Settlement, params: URLSearchParams) => Settlement) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now)
          const picked = to(departuresIn(now.get('settle') ?? undefined, codebook), next)
          next.set('settle', [textOf(picked, codebook), ...goneFrom({ settle: now.get('settle') }, codebook)].join(','))
          return next
        },
        { replace: true },
      ),
    [setParams, codebook],
  )
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now)
          if (value === undefined) next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  const actors = useMemo(
    () => without.split(',').filter((id) => codebook.actors.some((actor) => actor.id === id)),
    [without, codebook],
  )
  const pick = useCallback<Picked['pick']>(
    (issue, alternative) => change((now) => ({ ...now, [issue]: alternative })),
    [change],
  )
  const togglePin = useCallback<Picked['pin']>(
    (issue) =>
      setParams(
        (now) => {
          const pinned = pinnedIn(now, codebook)
          const next = new URLSearchParams(now)
          next.set(
            'pin',
            (pinned.includes(issue) ? pinned.filter((each) => each !== issue) : [...pinned, issue]).join(','),
          )
          return next
        },
        { replace: true },
      ),
    [setParams, codebook],
  )
  return useMemo(
    () => ({
      ...state,
      without: actors,
      pick,
      pin: togglePin,
      unpin: () => set('pin', undefined),
      show: (settlement, { keepGoal = false } = {}) =>
        change((_, next) => {
          if (keepGoal) next.set('pin', pinnedIn(next, codebook).join(','))
          else next.delete('pin')
          return settlement
        }),
      setWithout: (ids) => set('without', ids.length > 0 ? ids.join(',') : undefined),
    }),
    [state, actors, pick, togglePin, set, change, codebook],
  )
}

/** The issues that are part of the goal: those pinned by hand, else those that depart. */
function pinnedIn(params: URLSearchParams, codebook: Codebook): readonly string[] {
  const pin = params.get('pin')
  return pin === null
    ? Object.keys(departuresIn(params.get('settle') ?? undefined, codebook))
    : pin.split(',').filter((id) => codebook.issues.some((issue) => issue.id === id))
}

/** What of an address the codebook does not have, so that it can be said, and kept for when it is there again. */
function goneFrom(
  {
    settle,
    pin,
    without,
  }: { readonly settle?: string | null | undefined; readonly pin?: string | undefined; readonly without?: string },
  { issues, actors }: Codebook,
): readonly string[] {
  const parts = (text: string | null | undefined) => (text ?? '').split(',').filter((part) => part !== '')
  const answers = new Set(issues.flatMap(({ id, alternatives }) => alternatives.map((each) => `${id}:${each}`)))
  return [
    ...parts(settle).filter((part) => part !== nothing && !answers.has(part)),
    ...parts(pin).filter((part) => !issues.some(({ id }) => id === part)),
    ...parts(without).filter((part) => !actors.some(({ id }) => id === part)),
  ]
}

function departuresIn(text: string | undefined, { issues, goal }: Codebook): Settlement {
  const written =
    text === undefined
      ? goal
      : Object.fromEntries(
          text.split(',').map((part): readonly [string, string] => {
            const at = part.indexOf(':')
            return [part.slice(0, at), part.slice(at + 1)]
          }),
        )
  return Object.fromEntries(
    issues.flatMap(({ id, alternatives, statusQuo }) => {
      const alternative = written[id]
      return alternative !== undefined && alternative !== statusQuo && alternatives.includes(alternative)
        ? [[id, alternative]]
        : []
    }),
  )
}

function textOf(settlement: Settlement, { issues }: Codebook): string {
  const parts = issues.flatMap(({ id, statusQuo }) => {
    const alternative = settlement[id] ?? statusQuo
    return alternative === statusQuo ? [] : [`${id}:${alternative}`]
  })
  return parts.length === 0 ? nothing : parts.join(',')
}
