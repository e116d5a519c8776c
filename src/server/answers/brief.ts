import type { Brief, SectionId } from '../../brief/brief.ts'
import { drawDurability } from '../../brief/draw-durability.ts'
import type { Analysis } from '../../case/analyse.ts'
import { briefOf } from '../../case/answers.ts'
import { durabilityForBrief } from '../../case/durability-of.ts'
import { findBrowser } from '../../case/find-browser.ts'
import { printPdf } from '../../case/print-pdf.ts'
import { stabilityForBrief } from '../../case/stability-for-brief.ts'
import type { Settlement } from '../../deal/deal.ts'
import type { Decoded } from '../../text/problem.ts'
import type { BriefApi, BriefAsked } from '../contract/brief.ts'
import type { Download } from '../contract/download.ts'
import type { Desk } from '../desk.ts'
import { type AnswerRequest, type AnswersOf, answer, refuse } from './answer.ts'
import { askedGoal } from './asked-goal.ts'

/** The brief, to look at and to keep. */
export const briefAnswers: AnswersOf<BriefApi> = {
  'GET /api/brief': async (input, desk, request) => {
    const drafted = await draft(input, desk, request)
    if (!drafted.ok) return drafted
    const { brief, whole, pictures, problems } = drafted.value
    return answer({
      brief,
      offered: whole.sections.map(({ id, title }) => ({ id, title })),
      pictures: [...pictures].map(([section, drawn]) => ({ section, pictures: drawn })),
      problems,
      printsPdf: findBrowser() !== undefined,
    })
  },
  'GET /api/brief/html': (input, desk, request) =>
    keep(input, desk, request, 'html', 'text/html; charset=utf-8', async (drafted) =>
      new TextEncoder().encode(await htmlOf(drafted)),
    ),
  'GET /api/brief/markdown': (input, desk, request) =>
    keep(input, desk, request, 'md', 'text/markdown; charset=utf-8', async ({ brief }) => {
      const { formatBriefMarkdown } = await import('../../brief/format-brief-markdown.ts')
      return new TextEncoder().encode(formatBriefMarkdown(brief))
    }),
  'GET /api/brief/word': (input, desk, request) =>
    keep(input, desk, request, 'docx', wordType, async ({ brief }) => {
      const { formatBriefWord } = await import('../../brief/format-brief-word.ts')
      return formatBriefWord(brief)
    }),
  'GET /api/brief/pdf': async (input, desk, request) => {
    const browser = findBrowser()
    if (browser === undefined)
      return refuse(
        'no-browser',
        'no browser of the Chromium family was found on this machine to print with',
        'Print the preview to PDF instead, or name a browser in NONPAPER_CHROMIUM.',
      )
    return keep(input, desk, request, 'pdf', 'application/pdf', async (drafted) => {
      request.onProgress(2, 3, 'Printing')
      return printPdf(await htmlOf(drafted), browser)
    })
  },
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

interface Drafted extends Prepared {
  readonly brief: Brief
  /** With every section. */
  readonly whole: Brief
  readonly analysis: Analysis
}

type Prepared = Awaited<ReturnType<typeof prepare>>

async function draft(
  { goal: text, since, sections }: BriefAsked,
  desk: Desk,
  request: AnswerRequest,
): Promise<Decoded<Drafted>> {
  const analysed = await desk.ready()
  if (!analysed.ok) return analysed
  const analysis = analysed.value
  const asked = askedGoal(text, analysis)
  if (!asked.ok) return asked
  if (since !== undefined && Number.isNaN(Date.parse(since)))
    return refuse('unknown-day', `"${since}" is no day`, 'Write it as 2025-02-26.')
  const goal = asked.value
  const key = JSON.stringify(goal)
  const prepared = await desk.once(`prepared ${key}`, () => prepare(desk.dir, analysis, goal, request))
  const { stability, durability } = prepared
  const whole = desk.once(`brief ${key} ${since}`, () => briefOf(analysis, goal, { since, stability, durability }))
  const only = sections?.split(',').filter((id) => id !== '') as SectionId[] | undefined
  const brief = only ? briefOf(analysis, goal, { since, stability, durability, sections: only }) : whole
  return answer({ ...prepared, brief, whole, analysis })
}

/** What takes long, and is the same whichever sections are chosen. */
async function prepare(dir: string, analysis: Analysis, goal: Settlement, { onProgress }: AnswerRequest) {
  onProgress(0, 3, 'Solving the conflict')
  const { stability, problems } = await stabilityForBrief(dir, analysis, goal)
  onProgress(1, 3, 'Looking at how long it would last')
  const { durability, problems: unplayed } = await durabilityForBrief(analysis, goal)
  onProgress(2, 3, 'Writing')
  const names = new Map(analysis.codebook.actors.map(({ id, name }) => [id, name]))
  const pictures = durability ? drawDurability(durability, (actor) => names.get(actor) ?? actor) : new Map()
  return { stability, durability, pictures, problems: [...problems, ...unplayed] } as const
}

async function htmlOf({ brief, analysis, pictures, durability }: Drafted): Promise<string> {
  const { formatBriefHtml } = await import('../../brief/format-brief-html.ts')
  return formatBriefHtml(brief, analysis.reports, durability && pictures)
}

async function keep(
  input: BriefAsked,
  desk: Desk,
  request: AnswerRequest,
  ending: string,
  type: string,
  bytesOf: (drafted: Drafted) => Promise<Uint8Array>,
): Promise<Decoded<Download>> {
  const drafted = await draft(input, desk, request)
  if (!drafted.ok) return drafted
  const day = new Date().toISOString().slice(0, 10)
  return answer({
    name: `${drafted.value.brief.case}-${day}.${ending}`,
    type,
    bytes: await bytesOf(drafted.value),
  })
}
