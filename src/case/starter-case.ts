import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { NonpaperError } from '../text/error.ts'
import type { Decoded } from '../text/problem.ts'

const codebook = (id: string) => `# The codebook of a case. Keys are checked: "nonpaper check" tells of every slip.
# What each key means: docs/case.md
case: ${id}
title: ${id}

# Who takes part. Aliases are what reports call them: capitals and adjectives, too.
actors:
  north:
    name: Northland
    aliases: [Northern, North City]
    people:
      - {name: Nora North, aliases: [North], roles: [prime minister], pronoun: she}
  south:
    name: Southland
    aliases: [Southern]
  # An analyst's advice is the analyst's, never a party's. Kinds: party (the default), mediator, analyst, media.
  institute: {name: Institute of Examples, kind: analyst}

# What is negotiated: a question, its possible answers, and today's.
issues:
  ceasefire:
    question: Do the two sides stop fighting?
    alternatives: [none, declared]
    statusQuo: none
    controlledBy: [north, south]      # who must act for the answer to change
    consent: []                       # who else must accept it
    terms: [ceasefire, truce]         # words that point to the issue
    cues: {declared: [ceasefire, truce]}   # words that point to one alternative
  observers:
    question: Do observers watch the line?
    alternatives: [none, deployed]
    statusQuo: none
    controlledBy: [south]
    terms: [observer, monitor]
    cues: {deployed: [observer, monitor]}

# The settlement the brief asks about.
goal: {ceasefire: declared}

# Terms that the parties use in different meanings.
disputed: []

# What you know about a report and its text does not say.
reports:
  # wire-story.txt: {date: 2025-02-26, outlet: A Wire}
`

/** Starts a case folder with a commented case.yaml and a folder for reports; what is there already stays. */
export async function writeStarterCase(dir: string): Promise<Decoded<readonly string[]>> {
  const file = join(dir, 'case.yaml')
  try {
    await mkdir(join(dir, 'reports'), { recursive: true })
    await writeFile(file, codebook(JSON.stringify(basename(resolve(dir)))), { flag: 'wx' })
    return { ok: true, value: [file, join(dir, 'reports')], warnings: [] }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw new NonpaperError(`cannot write ${file}: ${message}`, { cause })
    const hint = 'Choose another folder; what is there is never overwritten.'
    const what = code === 'EEXIST' ? 'exists already' : 'is below a file, not a folder'
    return { ok: false, problems: [{ code: 'exists', severity: 'error', message: what, hint, location: { file } }] }
  }
}
