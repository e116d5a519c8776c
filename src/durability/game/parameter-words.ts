import type { ParameterName } from './parameters.ts'

/** How a parameter is written in formulas, what it means, briefly and in full, and its unit. */
export interface ParameterWords {
  readonly symbol: string
  readonly short: string
  readonly meaning: string
  readonly unit: string
}

const chance = 'chance, 0 to 1'
const prize = 'shares of the prize'
const logOdds = 'log-odds'

/** Every parameter of the game in words, in the order in which the tables show them. */
export const parameterWords: Readonly<Record<ParameterName, ParameterWords>> = {
  q: { symbol: 'q', short: 'held already', meaning: 'what the challenger holds already', unit: prize },
  w0: {
    symbol: 'w0',
    short: 'chance to win at first',
    meaning: 'the challenger’s chance to win without the guarantor when the ceasefire begins',
    unit: chance,
  },
  shift: {
    symbol: 's',
    short: 'rearming: how far',
    meaning: 'by how much the challenger’s chance shifts in the end, as both sides rearm',
    unit: 'points of chance',
  },
  rho: {
    symbol: 'ρ',
    short: 'rearming: how fast',
    meaning: 'how fast the challenger’s chance shifts as both sides rearm',
    unit: 'per year',
  },
  c: { symbol: 'c', short: 'cost of war', meaning: 'what a war costs the challenger', unit: prize },
  dW: {
    symbol: 'ΔW',
    short: 'if it comes: chance',
    meaning: 'by how much the guarantor’s coming lowers the challenger’s chance',
    unit: 'points of chance',
  },
  k: {
    symbol: 'k',
    short: 'if it comes: cost',
    meaning: 'what the guarantor’s coming costs the challenger besides',
    unit: prize,
  },
  pNone: {
    symbol: 'p_none',
    short: 'coming unpromised',
    meaning: 'the chance that the guarantor comes though it promised nothing',
    unit: chance,
  },
  pTreaty: {
    symbol: 'p_treaty',
    short: 'promise kept',
    meaning: 'the chance that the guarantor comes when it has promised to',
    unit: chance,
  },
  bTrip: {
    symbol: 'b_trip',
    short: 'tripwire: effect',
    meaning: 'what foreign troops as a tripwire add to the odds of the guarantor’s coming',
    unit: logOdds,
  },
  n0: {
    symbol: 'n0',
    short: 'tripwire: size',
    meaning: 'the force at which the tripwire has 63% of its effect',
    unit: 'thousand troops',
  },
  bMin: {
    symbol: 'b_min',
    short: 'stake: effect',
    meaning: 'what an economic stake adds to the odds of the guarantor’s coming',
    unit: logOdds,
  },
  phi: {
    symbol: 'φ',
    short: 'stake: kept anyhow',
    meaning: 'the share of its economic stake that the guarantor would keep if the challenger won',
    unit: 'share, 0 to 1',
  },
  eta: {
    symbol: 'η',
    short: 'troops in the way',
    meaning: 'by how much ten thousand foreign troops lower the challenger’s chance',
    unit: 'points of chance',
  },
  delta: {
    symbol: 'δ',
    short: 'patience',
    meaning: 'what a year’s delay leaves of a gain, for the challenger',
    unit: 'share, 0 to 1',
  },
  lambda: { symbol: 'λ', short: 'accidents', meaning: 'the hazard of war by accident', unit: 'per year' },
  hrPk: {
    symbol: 'HR_pk',
    short: 'accidents with a force',
    meaning: 'the hazard ratio of accidents under peacekeepers',
    unit: 'ratio',
  },
}

/** The names of the parameters, as files and the command line write them. */
export const parameterNames = Object.keys(parameterWords) as readonly ParameterName[]
