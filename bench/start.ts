/**
 * How long the command line takes to answer the smallest question, as a person at a terminal feels it.
 *
 *     node bench/start.ts [rounds]
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const nonpaper = join(import.meta.dirname, '..', 'nonpaper')
const rounds = Number(process.argv[2] ?? 15)
const times = Array.from({ length: rounds + 2 }, () => {
  const start = performance.now()
  const { status } = spawnSync(nonpaper, ['--version'])
  if (status !== 0) throw new Error(`nonpaper --version ended with ${status}`)
  return (performance.now() - start) / 1000
})
const sorted = times.slice(2).sort((a, b) => a - b)
const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(3)
console.log(`nonpaper --version: median ${at(0.5)} s, slowest ${at(1)} s of ${rounds} (goal: under 0.25 s)`)
