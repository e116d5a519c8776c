import type { HistoryKind, Likeness } from './history.ts'

/** Which spells of a table make up a history, what its columns are called, and what to call its things. */
export interface HistoryDesign {
  readonly population: string
  readonly ending: string
  readonly years: readonly [from: number, to: number]
  /** Whose data, in a few words, and the folder with their terms. */
  readonly source: string
  /** The sample: spells that meet all of these. */
  readonly where: readonly Likeness[]
  /** In days. */
  readonly time: string
  readonly event: string
  /** Columns known only once a spell has ended or was watched: who chose spells by them would choose by the answer. */
  readonly outcomes: readonly string[]
  readonly cluster: string
  readonly clusterNoun: string
  /** True where a spell can end from its first day, so that a trend of the risk can be read. */
  readonly endsFromTheStart: boolean
  /** The column that says whether a major power had given a guarantee, and those that say since when. */
  readonly guarantee?: { readonly column: string; readonly inForceBefore: string; readonly isNew: string }
}

/** The histories that can be asked, by the tables that ship with the program. */
export const historyKinds: Readonly<Record<HistoryKind, HistoryDesign>> = {
  interstate: {
    population: 'peaces between two states after serious fighting that both had a part in from its start',
    ending: 'serious fighting between them again: war, or 26 or more deaths of one state',
    years: [1946, 2010],
    source: 'GML MID 2.2.1, ATOP 5 and CoW, data/interstate',
    where: [
      { column: 'prior_serious', comparison: '=', value: '1' },
      { column: 'principal', comparison: '=', value: '1' },
    ],
    time: 't_serious_days',
    event: 'event_serious',
    outcomes: [
      'peace_end',
      't_days',
      't_years',
      'event',
      'event_same_challenger',
      't_serious_days',
      'event_serious',
      't_war_days',
      'event_war',
    ],
    cluster: 'dyad',
    clusterNoun: 'pairs of states',
    endsFromTheStart: true,
    guarantee: {
      column: 'backstop_major',
      inForceBefore: 'backstop_major_at_fight_start',
      isNew: 'backstop_major_new',
    },
  },
  agreements: {
    population: 'peace agreements in armed conflicts, most of them inside one state',
    ending: 'the agreement ended, by the finding of UCDP',
    years: [1975, 2021],
    source: 'UCDP Peace Agreement 22.1, data/ucdp',
    where: [],
    time: 't_days',
    event: 'ended',
    outcomes: ['ended', 'end_date', 't_days', 't_years'],
    cluster: 'conflict_id',
    clusterNoun: 'conflicts',
    endsFromTheStart: true,
  },
  terminations: {
    population: 'pauses after an armed conflict stopped, however it stopped',
    ending: 'the same two sides were in armed conflict again: 25 or more deaths in a year',
    years: [1946, 2020],
    source: 'UCDP Conflict Termination 3-2021, data/ucdp',
    where: [],
    time: 't_days',
    event: 'event',
    outcomes: ['t_days', 't_years', 'event', 'next_start'],
    cluster: 'dyad_id',
    clusterNoun: 'pairs of sides',
    endsFromTheStart: false,
  },
}
