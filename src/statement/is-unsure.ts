import type { Statement } from './statement.ts'

/** From this chance on, a statement that only the trained reader found counts without a person's word: a judgement. */
const SURE = 0.9

/** Found by the trained reader alone, and not surely: it counts in a case once a person accepts it. */
export const isUnsure = ({ chance }: Pick<Statement, 'chance'>): boolean => chance !== undefined && chance < SURE
