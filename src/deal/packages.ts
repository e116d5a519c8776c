/** What a draft takes and what that is worth to each party. */
export interface ScoredDraft {
  /** In the order of case.yaml: `issue`, or `issue=alternative` where an issue has several alternatives to take. */
  readonly take: readonly string[]
  /** Actor → sum or mean of its scores for what is taken. */
  readonly scores: Readonly<Record<string, number>>
}

/** A draft that a bargaining solution picks. */
export interface Bargained extends ScoredDraft {
  /** Actor → score above its threshold. */
  readonly gains: Readonly<Record<string, number>>
}

/** A draft that was asked about. */
export interface AskedDraft extends ScoredDraft {
  readonly overThreshold: boolean
  /** Actor → how far it is below its threshold; 0 when it is not. */
  readonly shortfalls: Readonly<Record<string, number>>
  /** Drafts of the Pareto front that give as much to everyone and more to someone. */
  readonly dominatedBy: readonly ScoredDraft[]
}

/** One actor alone lowers its threshold, as little as opens the way to a draft. */
export interface Lowering extends ScoredDraft {
  readonly actor: string
  readonly from: number
  readonly to: number
}

/** What misses the thresholds least, where no draft meets them all. */
export interface NearMisses {
  /** Whose threshold alone would have to fall, by how much; the smallest fall first. Empty when no one alone can open the way. */
  readonly alone: readonly Lowering[]
  /** The draft whose largest shortfall is smallest, with each actor's shortfall. */
  readonly together: ScoredDraft & { readonly shortfalls: Readonly<Record<string, number>> }
}

/** A part that a limit left out, with the limit in words. */
export interface PackageTruncation {
  readonly part: 'consistent' | 'overThreshold' | 'pareto' | 'bargaining' | 'nearest'
  readonly limit: string
}

/** The scored packages of a case. Exact: what a limit leaves out is null and listed under `truncated`. */
export interface Packages {
  /** How many drafts there are that take something and no two things that exclude each other, in decimal. */
  readonly consistent: string | null
  /** How many of them give every party its threshold, in decimal. */
  readonly overThreshold: string | null
  /** The distinct score vectors over the thresholds that no draft dominates, each with a draft; the first party's highest first. */
  readonly pareto: readonly ScoredDraft[] | null
  /** Null where no draft is over the thresholds, a party has none, or a limit was passed. */
  readonly nash: Bargained | null
  readonly kalaiSmorodinsky: Bargained | null
  readonly egalitarian: Bargained | null
  /** Actor → the best it can have in a draft over the thresholds. */
  readonly ideal: Readonly<Record<string, number>> | null
  readonly thresholds: Readonly<Record<string, number>>
  readonly aggregate: 'mean' | 'sum'
  /** Only where no draft is over the thresholds. */
  readonly nearest?: NearMisses
  /** Only where a draft was asked about. */
  readonly asked?: AskedDraft
  readonly truncated: readonly PackageTruncation[]
}
