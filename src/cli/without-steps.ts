/** What is printed as JSON without the steps of its curves, which are many and seldom wanted. */
export function withoutSteps(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (key === 'steps' ? undefined : each)))
}
