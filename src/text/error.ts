/** The world failed: a file, a process or a service did not do what was asked. Carries the thing attempted and the cause. */
export class NonpaperError extends Error {
  override name = 'NonpaperError'
}

/** We erred: something the code takes for impossible has happened. */
export class InvariantError extends Error {
  override name = 'InvariantError'
  constructor(message: string) {
    super(`${message} This is a fault in Nonpaper: please report it, with the input if you can share it.`)
  }
}
