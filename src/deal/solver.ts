import { spend, type Work } from './work-limit.ts'

/** A variable or its negation: `2 * variable` says it is true, `2 * variable + 1` that it is false. */
export type Literal = number

/** A set of clauses that can grow, and be asked again and again under other assumptions. */
export interface Solver {
  /** A new variable; `decide` is the value to try first, absent when the solver need not find one. */
  readonly variable: (decide?: boolean) => Literal
  readonly require: (clause: readonly Literal[]) => void
  /** From now on finds a value for this variable too, trying first the one that makes the literal true. */
  readonly prefer: (literal: Literal) => void
  /** Undefined when the clauses can be satisfied with these assumptions, else assumptions that cannot hold together. */
  readonly refute: (assumptions: readonly Literal[], work: Work) => readonly Literal[] | undefined
  /** The value found by the last `refute` that returned undefined. */
  readonly holds: (literal: Literal) => boolean
}

type Clause = Literal[]

const negate = (literal: Literal): Literal => literal ^ 1

/**
 * A small conflict-driven solver for propositional clauses: two watched literals, first-unique-implication-point learning, activity
 * order, assumptions with final-conflict analysis [EenSorensson2003]. Deterministic; what it learns serves later questions.
 */
export function createSolver(): Solver {
  const value: number[] = []
  const level: number[] = []
  const reason: (Clause | undefined)[] = []
  const watching: Clause[][] = []
  const preferred: (boolean | undefined)[] = []
  const activity: number[] = []
  const trail: Literal[] = []
  const starts: number[] = []
  let model: readonly number[] = []
  let bump = 1
  let next = 0
  let contradictory = false

  const valueAt = (literal: Literal): number => ((literal & 1) === 0 ? value[literal >> 1]! : -value[literal >> 1]!)

  const assign = (literal: Literal, because: Clause | undefined) => {
    const variable = literal >> 1
    value[variable] = (literal & 1) === 0 ? 1 : -1
    level[variable] = starts.length
    reason[variable] = because
    trail.push(literal)
  }

  const undoTo = (depth: number) => {
    if (starts.length <= depth) return
    const start = starts[depth]!
    for (const literal of trail.splice(start)) value[literal >> 1] = 0
    starts.length = depth
    next = start
  }

  const propagate = (): Clause | undefined => {
    while (next < trail.length) {
      const falsified = negate(trail[next]!)
      next += 1
      const clauses = watching[falsified]!
      let kept = 0
      for (let index = 0; index < clauses.length; index += 1) {
        const clause = clauses[index]!
        if (clause[0] === falsified) [clause[0], clause[1]] = [clause[1]!, falsified]
        const first = clause[0]!
        const satisfied = valueAt(first) > 0
        let other = satisfied ? clause.length : 2
        while (other < clause.length && valueAt(clause[other]!) < 0) other += 1
        if (other < clause.length) {
          ;[clause[1], clause[other]] = [clause[other]!, falsified]
          watching[clause[1]!]!.push(clause)
          continue
        }
        clauses[kept] = clause
        kept += 1
        if (satisfied) continue
        if (valueAt(first) < 0) {
          for (let rest = index + 1; rest < clauses.length; rest += 1, kept += 1) clauses[kept] = clauses[rest]!
          clauses.length = kept
          return clause
        }
        assign(first, clause)
      }
      clauses.length = kept
    }
    return undefined
  }

  const raise = (variable: number) => {
    activity[variable]! += bump
    if (activity[variable]! < 1e100) return
    for (let index = 0; index < activity.length; index += 1) activity[index]! *= 1e-100
    bump *= 1e-100
  }

  /** What the conflict teaches: the clause of the first unique implication point, that literal first, the latest other second. */
  const learn = (conflict: Clause): Clause => {
    const seen = new Set<number>()
    const learnt: Clause = [0]
    let open = 0
    let because: readonly Literal[] = conflict
    let at = trail.length - 1
    for (;;) {
      for (const literal of because) {
        const variable = literal >> 1
        if (seen.has(variable) || level[variable] === 0 || valueAt(literal) > 0) continue
        seen.add(variable)
        raise(variable)
        if (level[variable] === starts.length) open += 1
        else learnt.push(literal)
      }
      while (!seen.has(trail[at]! >> 1)) at -= 1
      const pivot = trail[at]!
      at -= 1
      open -= 1
      if (open === 0) {
        learnt[0] = negate(pivot)
        break
      }
      because = reason[pivot >> 1]!
    }
    let latest = 1
    for (let index = 2; index < learnt.length; index += 1) {
      if (level[learnt[index]! >> 1]! > level[learnt[latest]! >> 1]!) latest = index
    }
    if (learnt.length > 1) [learnt[1], learnt[latest]] = [learnt[latest]!, learnt[1]!]
    return learnt
  }

  const watch = (clause: Clause) => {
    watching[clause[0]!]!.push(clause)
    watching[clause[1]!]!.push(clause)
  }

  /** The assumptions from which the clauses make all these literals false. */
  const explain = (falsified: readonly Literal[]): readonly Literal[] => {
    const core: Literal[] = []
    const seen = new Set(falsified.map((literal) => literal >> 1))
    for (let at = trail.length - 1; at >= (starts[0] ?? trail.length); at -= 1) {
      const literal = trail[at]!
      if (!seen.has(literal >> 1)) continue
      const because = reason[literal >> 1]
      if (because === undefined) core.push(literal)
      else for (const other of because) seen.add(other >> 1)
    }
    return core
  }

  const nextDecision = (): Literal | undefined => {
    let best: number | undefined
    for (let variable = 0; variable < value.length; variable += 1) {
      if (value[variable] !== 0 || preferred[variable] === undefined) continue
      if (best === undefined || activity[variable]! > activity[best]!) best = variable
    }
    return best === undefined ? undefined : 2 * best + (preferred[best] ? 0 : 1)
  }

  const variable = (decide?: boolean): Literal => {
    preferred.push(decide)
    activity.push(0)
    level.push(0)
    reason.push(undefined)
    watching.push([], [])
    return 2 * (value.push(0) - 1)
  }

  const require = (clause: readonly Literal[]) => {
    undoTo(0)
    const literals = [...new Set(clause)].filter((literal) => valueAt(literal) >= 0)
    if (literals.some((literal) => valueAt(literal) > 0 || literals.includes(negate(literal)))) return
    if (literals.length > 1) watch(literals)
    else if (literals.length === 1) assign(literals[0]!, undefined)
    if (literals.length === 0 || propagate()) contradictory = true
  }

  /** Takes up all assumptions at once, on the first level; answers with a core when one is false already. */
  const assume = (assumptions: readonly Literal[]): readonly Literal[] | undefined => {
    starts.push(trail.length)
    for (const assumption of assumptions) {
      if (valueAt(assumption) < 0) return [assumption, ...explain([assumption])]
      if (valueAt(assumption) === 0) assign(assumption, undefined)
    }
    return undefined
  }

  const refute = (assumptions: readonly Literal[], work: Work): readonly Literal[] | undefined => {
    if (contradictory) return []
    undoTo(0)
    for (;;) {
      const from = next
      const conflict = propagate()
      contradictory ||= conflict !== undefined && starts.length === 0
      spend(work, next - from + 1)
      if (conflict && starts.length <= 1) return explain(conflict)
      if (conflict) {
        const learnt = learn(conflict)
        undoTo(learnt.length > 1 ? level[learnt[1]! >> 1]! : 0)
        if (learnt.length > 1) watch(learnt)
        assign(learnt[0]!, learnt.length > 1 ? learnt : undefined)
        bump /= 0.95
      } else if (starts.length === 0) {
        const core = assume(assumptions)
        if (core) return core
      } else {
        const decision = nextDecision()
        if (decision === undefined) {
          model = value.slice()
          return undefined
        }
        starts.push(trail.length)
        assign(decision, undefined)
      }
    }
  }

  return {
    variable,
    require,
    prefer: (literal) => {
      preferred[literal >> 1] = (literal & 1) === 0
    },
    refute,
    holds: (literal) => ((literal & 1) === 0 ? model[literal >> 1]! > 0 : model[literal >> 1]! < 0),
  }
}
