import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nonpaper, root } from './nonpaper.ts'

const commands = [
  'read',
  'positions',
  'accounts',
  'changes',
  'meanings',
  'deals',
  'packages',
  'conflict',
  'stability',
  'brief',
  'review',
  'check',
  'init',
  'schema',
]

describe('help', () => {
  test('names every command, its purpose and the exit codes', () => {
    const { code, out } = nonpaper(['--help'])
    expect(code).toBe(0)
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} +\\S`, 'mu'))
    expect(out).toContain('Exit codes: 0 done, 1 a check failed, 2 input or usage')
  })

  test.each(commands)('%s says what it is for, with an example', (command) => {
    const { code, out } = nonpaper([command, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Examples?:$/mu)
    expect(out).toContain(`$ nonpaper ${command}`)
    expect(nonpaper(['help', command]).out).toBe(out)
  })

  test.each(commands)('%s is in the manual', (command) => {
    expect(readFileSync(join(root, 'docs', 'commands.md'), 'utf8')).toContain(`## ${command}`)
  })
})

test('--version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(nonpaper(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

describe('wrong usage ends with exit code 2 and says what to do', () => {
  test.each([
    [['chek'], /unknown command 'chek'\n\(Did you mean check\?\)/u],
    [['deals', 'examples/backstop-2025', '--gaol', 'x=y'], /unknown option '--gaol'\n\(Did you mean --goal\?\)/u],
    [['read'], /missing required argument 'path'/u],
    [['read', 'x.txt', '--date', 'yesterday'], /Write a day of the calendar as 2025-02-26/u],
    [['positions', 'examples/backstop-2025', '--sort', 'name'], /Allowed choices are actor, issue, date/u],
    [[], /Usage: nonpaper/u],
  ])('%j', (args, message) => {
    const { code, out, err } = nonpaper(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^\s+at /mu)
  })
})
