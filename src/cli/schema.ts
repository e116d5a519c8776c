import type { Command } from 'commander'
import { printJson } from './terminal.ts'

/** `nonpaper schema`: the JSON Schema of case.yaml. */
export function defineSchema(command: Command): void {
  command
    .addHelpText(
      'after',
      `
Example:
  $ nonpaper schema > case.schema.json
  and as the first line of case.yaml:  # yaml-language-server: $schema=case.schema.json`,
    )
    .action(async () => {
      const { caseJsonSchema } = await import('../case/case-schema.ts')
      printJson(caseJsonSchema())
    })
}
