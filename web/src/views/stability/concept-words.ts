import type { Concept } from '../../../../src/stability/stability.ts'

/** Each solution concept: what it is called, and whom it takes people to be. */
export const conceptWords: Readonly<Record<Concept, { readonly name: string; readonly meaning: string }>> = {
  nash: { name: 'Nash', meaning: 'nobody has a move that it prefers' },
  gmr: { name: 'GMR', meaning: 'every move that pays could be answered so that it pays no longer' },
  smr: { name: 'SMR', meaning: 'as GMR, and whatever the mover did then, it would be no better off' },
  seq: { name: 'SEQ', meaning: 'as GMR, by answers that pay those who give them' },
  sseq: { name: 'SSEQ', meaning: 'as SMR, by answers that pay those who give them' },
  sim: { name: 'SIM', meaning: 'moves that others would make at the same time leave the mover no better off' },
}
