/** Exit codes of a program that ended because of a signal. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** What the user wants to have stopped. */
export type Interrupt = {
  signal: AbortSignal
  /** The exit code, when there was a signal. */
  code: () => number | undefined
  /** Signals end the program again. */
  release: () => void
}

/** Take SIGINT and SIGTERM as a wish to end soon; the second ends the program at once. */
export function onInterrupt(tell: () => void): Interrupt {
  const stopper = new AbortController()
  let code: number | undefined
  const handle = (name: 'SIGINT' | 'SIGTERM') => {
    if (code !== undefined) process.exit(CODES[name])
    code = CODES[name]
    tell()
    stopper.abort()
  }
  process.on('SIGINT', handle).on('SIGTERM', handle)
  return {
    signal: stopper.signal,
    code: () => code,
    release: () => void process.off('SIGINT', handle).off('SIGTERM', handle),
  }
}
