import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

// Under a TypeScript it cannot parse, dependency-cruiser reads next to nothing and passes everything.
const fewestModules = 40

const { output } = await cruise(
  ['src', 'web/src'],
  await extractDepcruiseOptions('./.dependency-cruiser.cjs'),
  undefined,
  {
    tsConfig: extractTSConfig('./tsconfig.json'),
  },
)
const { summary } = output as ICruiseResult
for (const violation of summary.violations) {
  process.stderr.write(`${violation.rule.severity}  ${violation.rule.name}: ${violation.from} → ${violation.to}\n`)
}
if (summary.totalCruised < fewestModules) {
  process.stderr.write(`walls: only ${summary.totalCruised} modules read; expected at least ${fewestModules}\n`)
  process.exit(1)
}
process.stdout.write(
  `walls: ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.error} broken\n`,
)
process.exit(summary.error > 0 ? 1 : 0)
