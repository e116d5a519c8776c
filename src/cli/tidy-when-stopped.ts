const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Tidies up when a signal is to end the program, which then ends by it as ever; to be told (`beat`) now and then that there is still
 * something to tidy. Where work does not pause from one beat to the next nobody listens: a listener would only be called after the
 * work, and the signal go unheard until then.
 */
export function tidyWhenStopped(tidy: () => void): { beat(): void; release(): void } {
  let listens = false
  let waiting: NodeJS.Immediate | undefined
  const release = () => {
    clearImmediate(waiting)
    waiting = undefined
    for (const signal of signals) process.off(signal, stop)
    listens = false
  }
  const stop = (signal: NodeJS.Signals) => {
    release()
    tidy()
    process.kill(process.pid, signal)
  }
  const listen = () => {
    waiting = undefined
    if (!listens) for (const signal of signals) process.on(signal, stop)
    listens = true
  }
  return {
    beat() {
      if (waiting) release()
      waiting = setImmediate(listen).unref()
    },
    release,
  }
}
