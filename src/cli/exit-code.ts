/** What the process tells its caller when it ends. */
export const exitCode = {
  done: 0,
  /** A check failed; the work itself was done. */
  failedCheck: 1,
  /** Input or usage is wrong, wholly or in part. */
  badInput: 2,
  /** A store, a network or another program failed us. */
  worldFailed: 3,
  /** We erred. */
  ourFault: 70,
  interrupted: 130,
} as const

/** Notes how the process is to end; the gravest note of a run stands. */
export function note(code: (typeof exitCode)[keyof typeof exitCode]): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
}
