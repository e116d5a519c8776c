// The walls between the rooms: a stage reads only the stages before it; doors call case/; nothing circles.
const stages = ['text', 'report', 'statement', 'position', 'deal', 'conflict', 'stability', 'durability', 'brief']
const outside = ['formats', 'case', 'store', 'collect', 'llm', 'cli', 'server', 'mcp']

const stageWalls = stages.map((stage, i) => ({
  name: `${stage}-reads-only-earlier-stages`,
  severity: 'error',
  from: { path: `^src/${stage}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/(${[...stages.slice(i + 1), ...outside].join('|')})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...stageWalls,
    {
      name: 'stages-are-pure',
      comment: 'Files, network, processes and clocks live outside the stages.',
      severity: 'error',
      from: { path: `^src/(${stages.join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
    {
      name: 'only-doors-see-doors',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|server|mcp)/' },
      to: { path: '^src/(cli|server|mcp)/' },
    },
    {
      name: 'web-sees-pure-rooms-and-the-contract',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: `^src/(${stages.join('|')}|server/contract)/` },
    },
    {
      name: 'the-contract-is-types-alone',
      severity: 'error',
      from: { path: '^src/server/contract/' },
      to: { path: '^src/', pathNot: `^src/(${stages.join('|')}|server/contract)/` },
    },
    {
      name: 'formats-know-no-case',
      severity: 'error',
      from: { path: '^src/formats/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/case/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
