/** A change to a conflict that may make a target stable. Statements and options are counted from 0 as the conflict has them. */
export type Edit =
  /** Gives the statement up; wants the opposite; puts it last; or gives it up where the target holds. */
  | {
      readonly kind: 'drop' | 'flip' | 'demote' | 'condition'
      readonly decisionMaker: number
      readonly statement: number
    }
  /** Pledges, above all else, to keep an option of its own as the target has it; or can no longer change it from that. */
  | { readonly kind: 'commit' | 'irreversible'; readonly decisionMaker: number; readonly option: number }
  /** A guarantor sees to it that a decision maker cannot bring a state about. */
  | { readonly kind: 'forbid'; readonly decisionMaker: number; readonly state: number }
