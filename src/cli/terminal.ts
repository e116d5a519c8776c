import { styleText } from 'node:util'
import { wrapText } from '../brief/wrap-text.ts'
import { formatProblem, type Problem } from '../text/problem.ts'
import { exitCode, note } from './exit-code.ts'
import { tidyWhenStopped } from './tidy-when-stopped.ts'

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

/** Writes a line, or several, to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** A value as JSON that people can read, too. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** The text in a style, where standard output is a terminal and NO_COLOR is not set. */
export function paint(style: Style, text: string): string {
  return styled(process.stdout, style, text)
}

/** The width to fill: the terminal's, else that of COLUMNS, else 100; never too narrow for a table. */
export function terminalWidth(): number {
  return Math.max(60, Math.min(process.stdout.columns || Number(process.env.COLUMNS) || 100, 160))
}

/** Shows problems on standard error; an error among them means that the input is bad. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) {
    const [head = '', ...rest] = formatProblem(problem).split('\n')
    const style = problem.severity === 'error' ? 'red' : 'yellow'
    const lines = [head.replace(problem.severity, styled(process.stderr, style, problem.severity)), ...rest]
    process.stderr.write(`${lines.join('\n')}\n`)
    if (problem.severity === 'error') note(exitCode.badInput)
  }
}

/** One line on standard error that says how far the work is, rewritten in place; nothing where nobody watches. */
export function openProgress(what: string): { step(done: number, of?: number): void; close(): void } {
  const { stderr } = process
  const since = performance.now()
  let shown = 0
  const clear = () => stderr.write('\r\u001B[2K')
  const stopped = tidyWhenStopped(clear)
  return {
    step(done, of) {
      const now = performance.now()
      if (!stderr.isTTY || now - since < 500 || now - shown < 100) return
      shown = now
      stderr.write(`\r\u001B[2K${what} ${done}${of === undefined ? '' : ` of ${of}`}`)
      stopped.beat()
    },
    close() {
      stopped.release()
      if (shown > 0) clear()
    },
  }
}

/** Text, its white space made single, in lines that fit the terminal: the first after `lead`, the others after `indent`. */
export function wrap(text: string, lead: string, indent = lead): string {
  return wrapText(text.replace(/\s+/gu, ' '), terminalWidth(), lead, indent)
}

/** True where colours are wanted: on a terminal, and NO_COLOR is not set. */
export function coloured(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR
}

const styled = (stream: NodeJS.WriteStream, style: Style, text: string) =>
  coloured(stream) ? styleText(style, text, { stream }) : text
