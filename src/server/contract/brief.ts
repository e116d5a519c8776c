import type { Brief, SectionId } from '../../brief/brief.ts'
import type { Picture } from '../../durability/picture/picture.ts'
import type { Problem } from '../../text/problem.ts'
import type { Download } from './download.ts'

/** What a brief is asked about. */
export interface BriefAsked {
  /** issue=alternative, parted by commas; `any` for no goal; without it, the goal of case.yaml. */
  readonly goal?: string
  /** Changes are told from this day on, `YYYY-MM-DD`. */
  readonly since?: string
  /** Ids of sections, parted by commas; all of them unless told. Their order is the brief's own. */
  readonly sections?: string
}

/** A brief as drafted. */
export interface BriefView {
  readonly brief: Brief
  /** The sections that have something to say, chosen or not. */
  readonly offered: readonly { readonly id: SectionId; readonly title: string }[]
  /** Pictures that stand under the lines of a section. */
  readonly pictures: readonly { readonly section: SectionId; readonly pictures: readonly Picture[] }[]
  /** What kept stability or durability out, or limits it. */
  readonly problems: readonly Problem[]
  /** A browser was found on this machine that prints PDF. */
  readonly printsPdf: boolean
}

export interface BriefApi {
  /** Drafts the brief: the answer first, then all it rests on. */
  'GET /api/brief': { readonly input: BriefAsked; readonly answer: BriefView }
  /** The brief as one HTML file that holds its reports. */
  'GET /api/brief/html': { readonly input: BriefAsked; readonly answer: Download }
  /** The brief as Markdown with footnotes. */
  'GET /api/brief/markdown': { readonly input: BriefAsked; readonly answer: Download }
  /** The brief as a Word document with footnotes. */
  'GET /api/brief/word': { readonly input: BriefAsked; readonly answer: Download }
  /** The brief as PDF, printed by a browser of this machine. */
  'GET /api/brief/pdf': { readonly input: BriefAsked; readonly answer: Download }
}
