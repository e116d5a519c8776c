import {
  IconBook2,
  IconClockHour4,
  IconFileText,
  IconGitCompare,
  IconGridDots,
  IconHeartHandshake,
  IconHourglassHigh,
  IconNotes,
  IconScale,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'

/** The nine views, in the order of the pipeline. */
export const views = [
  {
    path: '/reports',
    name: 'Reports',
    icon: IconFileText,
    view: lazy(() => import('./views/reports/reports-view.tsx')),
  },
  {
    path: '/positions',
    name: 'Positions',
    icon: IconGridDots,
    view: lazy(() => import('./views/positions/positions-view.tsx')),
  },
  {
    path: '/waits',
    name: 'Who waits for whom',
    icon: IconHourglassHigh,
    view: lazy(() => import('./views/waits/waits-view.tsx')),
  },
  { path: '/deals', name: 'Deals', icon: IconHeartHandshake, view: lazy(() => import('./views/deals/deals-view.tsx')) },
  {
    path: '/stability',
    name: 'Stability',
    icon: IconScale,
    view: lazy(() => import('./views/stability/stability-view.tsx')),
  },
  {
    path: '/durability',
    name: 'Durability',
    icon: IconClockHour4,
    view: lazy(() => import('./views/durability/durability-view.tsx')),
  },
  {
    path: '/accounts',
    name: 'Accounts and changes',
    icon: IconGitCompare,
    view: lazy(() => import('./views/accounts/accounts-view.tsx')),
  },
  {
    path: '/codebook',
    name: 'Codebook',
    icon: IconBook2,
    view: lazy(() => import('./views/codebook/codebook-view.tsx')),
  },
  { path: '/brief', name: 'Brief', icon: IconNotes, view: lazy(() => import('./views/brief/brief-view.tsx')) },
] as const satisfies readonly { path: string; name: string; icon: ComponentType; view: ComponentType }[]

/** A report, opened. */
export const ReadingRoom = lazy(() => import('./views/reading/reading-view.tsx'))
