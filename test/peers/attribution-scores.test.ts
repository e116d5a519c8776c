import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Our scorer against the one that came with the corpus, on the same predictions: what the rules find in the dev part.
const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')
const scorer = join(shared, 'tools/attribution_eval.py')
const corpus = join(shared, 'data/polnear')
const missing = [scorer, join(corpus, 'dev')].filter((path) => !existsSync(path))
const hasPython = spawnSync('python3', ['--version']).status === 0

it.skipIf(missing.length > 0 || !hasPython)(
  'prints the table of the peer, to the last digit',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'nonpaper-scores-'))
    try {
      const predictions = join(folder, 'rules.jsonl')
      const ours = execFileSync(
        process.execPath,
        [
          'tools/eval-reader.ts',
          '--corpus',
          corpus,
          '--part',
          'dev',
          '--reader',
          'rules',
          '--predictions',
          predictions,
        ],
        { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
      )
      const theirs = execFileSync(
        'python3',
        [scorer, '--data', join(corpus, 'dev'), '--pred', predictions, '--utf16'],
        { encoding: 'utf8', maxBuffer: 2 ** 26 },
      )
      expect(readFileSync(predictions, 'utf8').split('\n').length).toBeGreaterThan(80)
      expect(ours.trimEnd().split('\n')).toEqual(theirs.trimEnd().split('\n'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)

if (missing.length > 0 || !hasPython)
  console.warn(`skipped: the peer's scores need python3 and ${missing.join(', ') || 'nothing else'}`)
