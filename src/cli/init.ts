import type { Command } from 'commander'
import { print, printProblems } from './terminal.ts'

/** `nonpaper init DIR`: a case to start from. */
export function defineInit(command: Command): void {
  command
    .argument('<dir>', 'the folder of the new case')
    .addHelpText(
      'after',
      `
Writes DIR/case.yaml, which explains itself, and the folder DIR/reports. Never overwrites anything.

Example:
  $ nonpaper init talks
  (put reports into talks/reports, name the actors and issues in talks/case.yaml)
  $ nonpaper check talks
  $ nonpaper brief talks

More: docs/case.md`,
    )
    .action(async (dir: string) => {
      const { writeStarterCase } = await import('../case/starter-case.ts')
      const written = await writeStarterCase(dir)
      if (!written.ok) return printProblems(written.problems)
      for (const file of written.value) print(`wrote ${file}`)
      print(
        `Next: put reports into ${written.value.at(-1)}, edit ${written.value[0]}, then run "nonpaper check ${dir}".`,
      )
    })
}
