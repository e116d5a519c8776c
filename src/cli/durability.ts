import type { Command } from 'commander'
import { defineEstimate } from './durability-estimate.ts'
import { defineForce } from './durability-force.ts'

/** What `nonpaper durability` can be asked, beside a case. */
const questions: readonly (readonly [name: string, purpose: string, define: (command: Command) => void])[] = [
  ['estimate', 'How long spells of any table last: curves, tests, hazard models', defineEstimate],
  ['force', 'What a force takes, in troops and money', defineForce],
]

/** `nonpaper durability`: would it last? */
export function defineDurability(command: Command): void {
  command.enablePositionalOptions()
  for (const [name, purpose, define] of questions) define(command.command(name).description(purpose))
}
