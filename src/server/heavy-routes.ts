import type { Route } from './contract/api.ts'

/**
 * Routes whose work can take seconds. They are answered in a thread of their own, one after the other, and end when nobody waits for
 * them any more; the others stay quick meanwhile.
 */
export const heavyRoutes: ReadonlySet<string> = new Set<Route>([
  'POST /api/deals',
  'GET /api/packages',
  'POST /api/packages/take',
  'GET /api/durability/game',
  'POST /api/stability',
  'POST /api/stability/explain',
  'POST /api/stability/moves',
  'GET /api/brief',
  'GET /api/brief/html',
  'GET /api/brief/markdown',
  'GET /api/brief/word',
  'GET /api/brief/pdf',
  'POST /api/codebook/effect',
])
