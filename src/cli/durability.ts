import type { Command } from 'commander'

/** What `nonpaper durability` can be asked, beside a case. */
const questions: readonly (readonly [name: string, purpose: string, define: (command: Command) => void])[] = []

/** `nonpaper durability`: would it last? */
export function defineDurability(command: Command): void {
  command.enablePositionalOptions()
  for (const [name, purpose, define] of questions) define(command.command(name).description(purpose))
}
