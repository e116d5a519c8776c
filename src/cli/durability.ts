import type { Command } from 'commander'
import { defineDurabilityCase } from './durability-case.ts'
import { defineCommitments } from './durability-commitments.ts'
import { defineEstimate } from './durability-estimate.ts'
import { defineForce } from './durability-force.ts'
import { defineGame } from './durability-game.ts'
import { defineHistory } from './durability-history.ts'

/** What `nonpaper durability` can be asked, beside a case. */
const questions: readonly (readonly [name: string, purpose: string, define: (command: Command) => void])[] = [
  ['history', 'How long spells like this one have lasted, and what the data cannot say', defineHistory],
  ['estimate', 'How long spells of any table last: curves, tests, hazard models', defineEstimate],
  ['commitments', 'Who has promised how much by when', defineCommitments],
  ['game', 'Would an attack pay, and when: a small explicit game', defineGame],
  ['force', 'What a force takes, in troops and money', defineForce],
]

/** `nonpaper durability`: would it last? */
export function defineDurability(command: Command): void {
  command.enablePositionalOptions()
  defineDurabilityCase(command)
  for (const [name, purpose, define] of questions) {
    const question = command.command(name).description(purpose)
    define(question.showHelpAfterError(`Run "nonpaper durability ${name} --help" for its arguments and examples.`))
  }
}
