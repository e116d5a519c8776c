import { Argument, type Command } from 'commander'
import { printJson } from './terminal.ts'

/** `nonpaper schema`: the JSON Schemas of case.yaml and conflict.yaml. */
export function defineSchema(command: Command): void {
  command
    .addArgument(new Argument('[file]', 'which file to describe').choices(['case', 'conflict']).default('case'))
    .addHelpText(
      'after',
      `
Example:
  $ nonpaper schema > case.schema.json
  and as the first line of case.yaml:  # yaml-language-server: $schema=case.schema.json
  $ nonpaper schema conflict > conflict.schema.json`,
    )
    .action(async (file: 'case' | 'conflict') => {
      if (file === 'case') return printJson((await import('../case/case-schema.ts')).caseJsonSchema())
      printJson((await import('../conflict/conflict-schema.ts')).conflictJsonSchema())
    })
}
