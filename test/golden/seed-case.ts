import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Analysis, analyseCase } from '../../src/case/analyse.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The two seed reports, which may not be redistributed and so are looked for beside the checkout. */
export const seeds = join(root, '../shared/seeds')

/** False where the seed reports are not there; tests on them then say so and are skipped. */
export const haveSeeds = existsSync(seeds)

/** Works out the seed reports by the codebook of the example, in a folder of its own that is gone afterwards. */
export async function analyseSeeds(): Promise<Analysis> {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-seeds-'))
  try {
    mkdirSync(join(folder, 'reports'))
    copyFileSync(join(root, 'examples/backstop-2025/case.yaml'), join(folder, 'case.yaml'))
    for (const file of readdirSync(seeds)) copyFileSync(join(seeds, file), join(folder, 'reports', file))
    const analysed = await analyseCase(folder)
    if (!analysed.ok) throw new Error(JSON.stringify(analysed.problems))
    return analysed.value
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
