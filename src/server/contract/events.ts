/** What the server tells the page by itself, over `GET /api/events` (server-sent events, each with one of these as data). */
export type ServerEvent =
  /** Something in the case folder changed, and has been read anew. */
  | { readonly event: 'changed'; readonly revision: number }
  /** The reports are being read. */
  | { readonly event: 'reading'; readonly done: number; readonly of: number }
  /** How far a request is that named itself in the header `X-Job`. */
  | {
      readonly event: 'progress'
      readonly job: string
      readonly done: number
      readonly of: number
      readonly what: string
    }
