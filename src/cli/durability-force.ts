import { type Command, Option } from 'commander'
import type {
  CeasefireLevel,
  Contributor,
  Force,
  ForceKind,
  ForceQuestion,
  UnitCost,
} from '../durability/force/force.ts'
import type { Range } from '../durability/range.ts'
import {
  contributorsOf,
  type GdpByActor,
  gdpArgument,
  kindsArgument,
  pledgeArgument,
  rangeArgument,
  unitCostArgument,
} from './force-arguments.ts'
import { print, printJson, printProblems } from './terminal.ts'
import { writeOutput } from './write-output.ts'

interface ForceOptions {
  readonly level: CeasefireLevel
  readonly kind?: readonly ForceKind[]
  readonly backstop?: 'yes' | 'no'
  readonly line?: Range
  readonly density?: Range
  readonly rotation?: Range
  readonly unitCost?: UnitCost
  readonly pledge?: readonly Contributor[]
  readonly met?: string
  readonly gdp?: GdpByActor
  readonly json?: true
  readonly svg?: string
}

/** `nonpaper durability force`: what a force takes, in troops and money. */
export function defineForce(command: Command): void {
  command
    .addOption(
      new Option('--level <level>', 'how the ceasefire fares')
        .choices(['functional', 'violated', 'collapsing', 'unknown'])
        .default('unknown'),
    )
    .option(
      '--kind <kinds>',
      'these kinds of force only, parted by commas; else those made for the level',
      kindsArgument,
    )
    .addOption(new Option('--backstop <answer>', 'whether the settlement has one').choices(['yes', 'no']))
    .option(
      '--line <km>',
      'the line in kilometres, as 180 or 1250..2100; without it, kinds sized by the line have no size',
      rangeArgument,
    )
    .option('--density <people>', 'per kilometre, as 1.7..5; else by the table', rangeArgument)
    .option('--rotation <people>', 'how many keep one in the field; else three to five', rangeArgument)
    .option(
      '--unit-cost <cost>',
      'of one person a year: a name of the table, or a sum as 421053GBP; else as such kinds cost',
      unitCostArgument,
    )
    .option('--pledge <pledge>', 'who[=troops][:condition,…], once for each who may send troops', pledgeArgument)
    .option('--met <conditions>', 'the conditions that are met, parted by commas')
    .option('--gdp <sum>', '[who=]output of a year with its currency, as 3.0e12GBP', gdpArgument)
    .option('--json', 'print JSON')
    .option('--svg <file>', 'write the trade-off between force and cost as a picture')
    .addHelpText(
      'after',
      `
A trade-off: the more violence a settlement leaves, the more troops it takes, or the more it relies on a guarantor's coming.

  functional  the ceasefire works: observers or interposition along the line
  violated    as after Minsk II, chronic violations: reassurance in the rear
  collapsing  as after Minsk I, back to combat in months: deterrence, able to fight
  any         a tripwire, which does nothing by itself and relies on the backstop

Troops in the field times rotation are the pool; troops in the field times the cost of one are the cost a year. Each number is
printed with its origin. A range goes from corner to corner of what went in: it says what is possible, not how likely it is. No
currency is converted, and a pledge that nobody has made is left open.

Names for --unit-cost: unficyp, un-2006, osce-smm, uk-afghanistan, us-afghanistan. Without it observers cost as osce-smm (EUR),
interposition as unficyp (USD), the others as uk-afghanistan (GBP), by judgement; the picture then takes uk-afghanistan for all.
The line in Ukraine, as --line 1250..2100: a front of 1,250 km (Syrskyi 2025), front and border of 2,100 km (ISW).
In the last example 3.0e12GBP is the output at which 0.2 % is the 6bn that the British rise of 2025 was said to come to.

Examples:
  $ nonpaper durability force --level violated
  $ nonpaper durability force --level functional --line 180 --unit-cost unficyp
  $ nonpaper durability force --line 1250..2100
  $ nonpaper durability force --level violated --pledge uk=10000:us-backstop --pledge france --gdp uk=3.0e12GBP

More: docs/durability.md`,
    )
    .action(force)
}

async function force(options: ForceOptions): Promise<void> {
  const [{ deriveForce }, { listFrontier }, { usualRotation }] = await Promise.all([
    import('../durability/force/derive-force.ts'),
    import('../durability/force/list-frontier.ts'),
    import('../durability/force/field-figures.ts'),
  ])
  const question: ForceQuestion = {
    level: options.level,
    ...(options.kind && { kinds: options.kind }),
    ...(options.backstop && { backstop: options.backstop === 'yes' }),
    ...(options.line && { line: options.line }),
    ...(options.density && { density: options.density }),
    rotation: options.rotation ?? usualRotation,
    ...(options.unitCost && { unitCost: options.unitCost }),
    contributors: contributorsOf(options.pledge ?? [], options.gdp ?? new Map(), metOf(options.met)),
  }
  const answer = deriveForce(question)
  const frontier = listFrontier(question)
  if (options.json) printJson({ ...answer, frontier })
  else {
    const { formatForce } = await import('./format-force.ts')
    print(formatForce(answer, frontier))
  }
  if (options.svg !== undefined) await draw(options.svg, answer)
}

async function draw(file: string, force: Force): Promise<void> {
  const { drawForce } = await import('../durability/picture/draw-force.ts')
  const picture = drawForce(force)
  if (picture) writeOutput(file, picture.svg)
  else printProblems([nothingToDraw])
}

const nothingToDraw = {
  code: 'nothing-to-draw',
  severity: 'error' as const,
  message: 'no kind of force has a size, so there is no picture',
  hint: 'Give the length of the line with --line.',
}

const metOf = (text: string | undefined) => text?.split(',').map((id) => id.trim()) ?? []
