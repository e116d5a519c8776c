import type { AccountsApi } from './accounts.ts'
import type { BriefApi } from './brief.ts'
import type { CaseApi } from './case.ts'
import type { CodebookApi } from './codebook.ts'
import type { DealsApi } from './deals.ts'
import type { DurabilityApi } from './durability.ts'
import type { PositionsApi } from './positions.ts'
import type { ReadingApi } from './reading.ts'
import type { ReportsApi } from './reports.ts'
import type { StabilityApi } from './stability.ts'
import type { WaitsApi } from './waits.ts'

/**
 * The HTTP interface of the workbench. A route's name is its method and path; fields of its input that the path names in braces stand
 * there, the others in the query of a GET or DELETE, or in the JSON body of a POST or PUT. `schemas/openapi.json` is written from
 * these types (`npm run openapi`), and requests are held against it.
 */
export interface Api
  extends CaseApi,
    ReportsApi,
    ReadingApi,
    PositionsApi,
    WaitsApi,
    DealsApi,
    StabilityApi,
    DurabilityApi,
    AccountsApi,
    CodebookApi,
    BriefApi {}

/** A route of the interface, by its method and path. */
export type Route = keyof Api & string
