/** The estimated share of spells still going after a time, with its 95 % interval and how many were watched just before it. */
export interface CurvePoint {
  readonly time: number
  readonly survival: number
  readonly lower: number
  readonly upper: number
  readonly atRisk: number
}

/** A step of a Kaplan–Meier curve: at every time at which spells ended or ceased to be watched. */
export interface CurveStep extends CurvePoint {
  readonly events: number
  readonly censored: number
  /** Greenwood's standard error of `survival`. */
  readonly se: number
}

/** A Kaplan–Meier curve of one group, or of all (`group` is then "all"). A median that is not reached is null, and so are its limits. */
export interface Curve {
  readonly group: string
  readonly n: number
  readonly events: number
  readonly median: number | null
  readonly medianLower: number | null
  readonly medianUpper: number | null
  /** At the times asked for; those past the last spell are left out. */
  readonly at: readonly CurvePoint[]
  readonly steps: readonly CurveStep[]
}

/** A chi-square test. */
export interface ChiSquareTest {
  readonly chisq: number
  readonly df: number
  readonly p: number
}

/** The log-rank test of equal hazards, with the events seen and expected of each group. */
export interface LogRank extends ChiSquareTest {
  readonly groups: readonly {
    readonly group: string
    readonly n: number
    readonly observed: number
    readonly expected: number
  }[]
}

/** A coefficient of a hazard: `hr` is its hazard ratio, `lower` and `upper` the 95 % limits of that. */
interface CoxTerm {
  readonly term: string
  readonly coef: number
  readonly hr: number
  readonly se: number
  /** From sums of score residuals over clusters; null without clusters. Where given, the limits and `p` rest on it. */
  readonly robustSe: number | null
  readonly z: number
  readonly lower: number
  readonly upper: number
  readonly p: number
}

/** A Cox proportional hazards model, ties by Efron's approximation. */
export interface CoxFit {
  readonly n: number
  readonly events: number
  readonly clusters: number | null
  readonly terms: readonly CoxTerm[]
  /** Partial log-likelihood without covariates, and at the estimate. */
  readonly loglik: readonly [none: number, fitted: number]
  readonly likelihoodRatio: ChiSquareTest
  /** Harrell's C: the share of comparable pairs in which the one with the higher risk ended first; ties count half. */
  readonly concordance: number
  /** The inverse of the observed information, p × p by rows, in the order of `terms`. */
  readonly variance: readonly (readonly number[])[]
  readonly iterations: number
}

/** The score test of proportional hazards of Grambsch and Therneau, on the Kaplan–Meier scale of time: each term's, and all together. */
export interface Proportionality {
  readonly terms: readonly (ChiSquareTest & { readonly term: string })[]
  readonly global: ChiSquareTest
}

/** A Weibull accelerated failure time model: log T = intercept + coefficients · x + scale · W, W the least extreme value. */
export interface WeibullFit {
  readonly n: number
  readonly events: number
  /** The first term is the intercept, `(Intercept)`; `lower` and `upper` are 95 % limits of `coef`. */
  readonly terms: readonly {
    readonly term: string
    readonly coef: number
    readonly se: number
    readonly lower: number
    readonly upper: number
  }[]
  readonly scale: number
  readonly logScaleSe: number
  /** 1 / scale: under 1 the hazard falls with time. With its 95 % limits. */
  readonly shape: number
  readonly shapeLower: number
  readonly shapeUpper: number
  readonly loglik: readonly [interceptOnly: number, fitted: number]
}

/** Everything estimated from one table of spells. What was not asked for is absent. */
export interface Estimate {
  readonly n: number
  readonly events: number
  readonly km: readonly Curve[]
  readonly logrank?: LogRank
  readonly cox?: CoxFit
  readonly ph?: Proportionality
  readonly weibull?: WeibullFit
}
