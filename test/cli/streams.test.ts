import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, nonpaper, root } from './nonpaper.ts'

const text = '“Talks may resume,” Norway’s foreign minister, Kari Berg, said on Wednesday.\n'

describe('standard input', () => {
  test('is read like a file, with what is given of it', () => {
    const { code, out } = nonpaper(['read', '-', '--date', '2025-02-28', '--outlet', 'A Wire', '--json'], text)
    expect(code).toBe(0)
    const [report] = JSON.parse(out).reports
    expect(report).toMatchObject({ outlet: 'A Wire', date: '2025-02-28', dateBasis: 'given by the user' })
    expect(report).not.toHaveProperty('file')
    const [statement] = report.statements
    expect(statement.date).toBe('2025-02-26')
    expect(statement.verbatim[0].text).toContain('Talks may resume')
    for (const { start, end, text: words } of [...statement.source, ...statement.cue, ...statement.content]) {
      expect(text.slice(start, end)).toBe(words)
    }
  })

  test('without words is a problem', () => {
    const { code, err } = nonpaper(['read', '-'], '')
    expect(code).toBe(2)
    expect(err).toMatch(/^standard input {2}error {2}/u)
  })
})

test('offsets hold in any script', () => {
  const mixed = '🕊️ Київ: переговори. 北京。 “Talks may resume 🙂,” Kari Berg said. قال الوزير.\n'
  const { out } = nonpaper(['read', '-', '--json'], mixed)
  const [{ statements }] = JSON.parse(out).reports
  expect(statements.length).toBeGreaterThan(0)
  for (const { source, cue, content, verbatim } of statements) {
    for (const { start, end, text: words } of [...source, ...cue, ...content, ...verbatim]) {
      expect(mixed.slice(start, end)).toBe(words)
    }
  }
})

describe('without --case', () => {
  test('speakers are names and actors are null; with it, actors of the case', () => {
    const file = join('examples/backstop-2025/reports', '03-wire-starmer-sets-out.txt')
    const actors = (args: readonly string[]) =>
      JSON.parse(nonpaper(['read', file, '--json', ...args]).out).reports[0].statements.map(
        ({ speaker }: { speaker: { actor: string | null } }) => speaker.actor,
      )
    expect(new Set(actors([]))).toEqual(new Set([null]))
    expect(actors(['--case', 'examples/backstop-2025'])).toContain('uk')
  })
})

describe('output', () => {
  test.each([
    [['positions', 'examples/backstop-2025']],
    [['read', 'examples/backstop-2025/reports']],
    [['nonsense']],
  ])('%j into a pipe holds no colour codes', (args) => {
    const { out, err } = nonpaper(args)
    expect(out + err).not.toContain('\u001B')
  })

  test('a reader that stops reading is no error', () => {
    const { stderr } = spawnSync('sh', ['-c', './nonpaper schema | head -c 10'], { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
  })

  test('a reader that stops reading messages, too, is no error', () => {
    const folder = emptyFolder()
    for (let i = 0; i < 40; i += 1) writeFileSync(join(folder, `${i}.txt`), '')
    writeFileSync(join(folder, 'last.txt'), text)
    const piped = 'set -o pipefail; ./nonpaper read "$0" --json 2>&1 | head -c 100; echo; echo $?'
    const { stdout } = spawnSync('bash', ['-c', piped, folder], { cwd: root, encoding: 'utf8' })
    expect(stdout).not.toContain('fault')
    expect(stdout).toMatch(/\n0\n$/u)
  })

  test('Ctrl-C ends it at once, even while it reads a long report', async () => {
    const child = spawn(join(root, 'nonpaper'), ['read', '-'], { cwd: root, stdio: ['pipe', 'ignore', 'pipe'] })
    child.stdin.end('The minister said on Monday that the talks with the neighbours may well resume. '.repeat(50_000))
    await new Promise((resolve) => setTimeout(resolve, 2500))
    const since = performance.now()
    child.kill('SIGINT')
    const [, signal] = await once(child, 'close')
    expect(signal).toBe('SIGINT')
    expect(performance.now() - since).toBeLessThan(1000)
  })
})

test('init starts a case that check finds no fault in, and overwrites nothing', () => {
  const dir = join(emptyFolder(), 'talks')
  expect(nonpaper(['init', dir]).code).toBe(0)
  const codebook = readFileSync(join(dir, 'case.yaml'), 'utf8')
  expect(nonpaper(['check', dir])).toMatchObject({ code: 0, err: expect.stringContaining('the case has no reports') })
  const again = nonpaper(['init', dir])
  expect(again.code).toBe(2)
  expect(again.err).toContain('exists already')
  expect(readFileSync(join(dir, 'case.yaml'), 'utf8')).toBe(codebook)
})
