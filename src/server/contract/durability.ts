import type { NamedSettlement } from '../../deal/list-settlements.ts'
import type { Commitment, CommitmentOutcome } from '../../durability/force/commitment.ts'
import type { Belief, Expectation } from '../../durability/game/belief.ts'
import type { ParameterName, Ranges } from '../../durability/game/parameters.ts'
import type { History, HistoryKind } from '../../durability/history/history.ts'
import type { HistoryCondition } from '../../durability/history/list-conditions.ts'
import type { PlayedSettlement, SettlementGround } from '../../durability/settlement/settlement-durability.ts'
import type { Problem } from '../../text/problem.ts'
import type { EditView } from './case.ts'
import type { Quoted } from './quoted.ts'

/** A report as a footnote names it. */
export interface CitedReport {
  readonly name: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
}

/** What the record says of an alternative that a settlement takes. */
export interface ChosenWords {
  readonly issue: string
  readonly alternative: string
  readonly said: readonly Quoted[]
}

/** Would a settlement last: all but the game, and what that is played by. */
export interface DurabilityAnswer {
  /** The settlements that the search for a deal came upon. */
  readonly settlements: readonly NamedSettlement[]
  /** What the settlement is to the models, what history shows, and what force it takes. */
  readonly ground: SettlementGround
  /** The ranges of the game as the case has them, and the names of those that case.yaml gives. */
  readonly ranges: Ranges
  readonly given: readonly ParameterName[]
  /** The beliefs that the game is played by. */
  readonly beliefs: readonly Belief[]
  /** Why no game can be played by these ranges, or what is odd about them. */
  readonly problems: readonly Problem[]
  /** The statements about what the settlement takes, by issue. */
  readonly words: readonly ChosenWords[]
  /** Statements that contributors rest on, by id. */
  readonly statements: Readonly<Record<string, Quoted>>
  /** The reports of the case by id. */
  readonly reports: Readonly<Record<string, CitedReport>>
}

/** A case after the end of the tables: named beside them, and no part of any estimate. */
interface LaterPeace {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly toPrecision: string
  readonly endedBy: string
  readonly years: number
}

/** How long spells of a history lasted, and by what they can be told apart. */
interface HistoryAnswer {
  readonly history: History
  readonly conditions: readonly HistoryCondition[]
  readonly later: readonly LaterPeace[]
}

/** Who has promised how much by when, as of a day. */
interface CommitmentsAnswer {
  readonly at: string
  readonly basis: 'given' | 'latest report'
  readonly commitments: readonly Commitment[]
  /** Recorded outcomes that fit no commitment. */
  readonly problems: readonly Problem[]
  /** The statements that they rest on, by id. */
  readonly statements: Readonly<Record<string, Quoted>>
}

export interface DurabilityApi {
  /** Would a settlement last: how it is read, what history shows, what force it takes, and what the game is played by. */
  'GET /api/durability': {
    readonly input: {
      /** An id or its beginning, `issue=alternative,…`, or `today` for the record as it stands; else the nearest to the goal. */
      readonly settlement?: string
    }
    readonly answer: DurabilityAnswer
  }
  /** The game of a settlement by every belief on record. The page plays it itself, with the same numbers. */
  'GET /api/durability/game': {
    readonly input: {
      /** As of `GET /api/durability`. */
      readonly settlement?: string
      /** Ranges in place of the case's, parted by semicolons: `c=0.1..0.2..0.3;w0=0.5`. */
      readonly set?: string
      /**
       * How often to draw: 10,000 when left out.
       * @asType integer
       * @minimum 1
       * @maximum 1000000
       */
      readonly draws?: number
      /**
       * The same seed gives the same draws; 1 when left out.
       * @asType integer
       * @minimum 0
       * @maximum 4294967295
       */
      readonly seed?: number
    }
    readonly answer: PlayedSettlement
  }
  /** How long spells of a history lasted, those that meet some conditions beside all. */
  'GET /api/durability/history': {
    readonly input: {
      readonly kind: HistoryKind
      /** Conditions on its columns, parted by semicolons: `territorial=1;cap_parity<0.5`. */
      readonly like?: string
    }
    readonly answer: HistoryAnswer
  }
  /** Who has promised how much by when. */
  'GET /api/durability/commitments': {
    readonly input: {
      /** As of this day, `YYYY-MM-DD`; else as of the latest report. */
      readonly at?: string
    }
    readonly answer: CommitmentsAnswer
  }
  /** Writes ranges of the game into case.yaml, as judgement. */
  'POST /api/durability/ranges': {
    readonly input: {
      /** `name=least..most likely..most`, one a parameter. */
      readonly set: readonly string[]
      /** The reason of the judgement. */
      readonly from: string
      /** Whose belief they are of; left out, they are those of the game where nobody believes otherwise. */
      readonly belief?: { readonly actor: string; readonly expectation: Expectation }
      /** Where in the workbench they were chosen, a path. */
      readonly place?: string
    }
    readonly answer: EditView
  }
  /** Writes into case.yaml that the case is about a war, where its words do not tell. */
  'POST /api/durability/war': {
    readonly input: {
      readonly war: 'interstate' | 'civil'
      /** Who might break the peace, an actor id. */
      readonly challenger?: string
      /** Where in the workbench it was said, a path. */
      readonly place?: string
    }
    readonly answer: EditView
  }
  /** Records what became of a commitment, as a person's review; without a status it takes the record back. */
  'POST /api/durability/outcomes': {
    readonly input: {
      /** Its id. */
      readonly commitment: string
      readonly status?: CommitmentOutcome['status']
      /** The day from which it is so, `YYYY-MM-DD`. */
      readonly date?: string
      /** Who says so, or why. */
      readonly from?: string
      /** What is done, in words. */
      readonly what: string
      /** Where in the workbench it was recorded, a path. */
      readonly place?: string
    }
    readonly answer: EditView
  }
}
