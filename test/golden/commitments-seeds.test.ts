import { describe, expect, test } from 'vitest'
import { listCommitments } from '../../src/durability/force/list-commitments.ts'
import { analyseSeeds, haveSeeds } from './seed-case.ts'

// The quantities that the seeds' gold standard lists as commitments, aims and demands. Missed: foreign aid to 0.3 %, whose statement
// belongs to no issue of the codebook.
describe.skipIf(!haveSeeds)(
  haveSeeds ? 'commitments in the seeds' : 'commitments in the seeds (not beside this checkout)',
  () => {
    test('are those of the gold standard, and no fact is among them', async () => {
      const found = listCommitments({ ...(await analyseSeeds()), at: '2025-02-28', outcomes: [] })
      const lines = found.map(({ by, status, kind, actor, holder, value, unit }) =>
        [by, status, kind, actor, holder, value, unit].join(' '),
      )
      expect(lines).toEqual([
        '2027-12-31 due commitment uk uk 2.5 % of GDP',
        '2028-12-31 due commitment uk uk 2.6 % of GDP',
        ' undated demand us nato 5 % of GDP',
        ' undated aim uk uk 3 %',
      ])
    })
  },
)
