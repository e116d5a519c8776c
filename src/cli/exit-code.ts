/** What the process tells its caller when it ends. */
export const exitCode = {
  done: 0,
  /** A check failed; the work itself was done. */
  failedCheck: 1,
  /** Input or usage is wrong, wholly or in part. */
  badInput: 2,
  /** A file could not be written or another program failed. */
  worldFailed: 3,
  /** We erred. */
  ourFault: 70,
} as const

/** Notes how the process is to end; the gravest note of a run stands. */
export function note(code: (typeof exitCode)[keyof typeof exitCode]): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
}
