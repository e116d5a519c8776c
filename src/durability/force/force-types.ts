import type { Range } from '../range.ts'
import type { ForceType } from './force.ts'

/** Two figures that were written down, and the middle between them: that one is judgement, since nobody wrote it down. */
const between = (low: number, high: number, from: string): Range => ({
  low,
  mode: (low + high) / 2,
  high,
  basis: 'source',
  from: `${from}; the middle is halfway, by judgement`,
})

/** The kinds of force, from the lightest to the heaviest. Reported figures, not doctrine. */
export const forceTypes: readonly ForceType[] = [
  {
    kind: 'observers',
    words: 'unarmed or lightly armed, watching and reporting',
    answers: ['functional'],
    reliesOnBackstop: false,
    openAbove: false,
    perKm: between(1.7, 5, 'OSCE SMM 2017 (700 monitors; its 420 km recalled) to UNFICYP 2014 (860 on 180 km: 4.8)'),
  },
  {
    kind: 'interposition',
    words: 'between the lines, in a buffer zone',
    answers: ['functional'],
    reliesOnBackstop: false,
    openAbove: false,
    perKm: between(4, 14, 'UNMEE (4.2, recalled) and UNFICYP 2014 (4.8) to UNDOF (13.3, recalled), rounded'),
  },
  {
    kind: 'tripwire',
    words: 'small, to draw the guarantor in',
    answers: ['functional', 'violated', 'collapsing'],
    reliesOnBackstop: true,
    openAbove: false,
    troops: between(1_000, 10_000, 'a battalion (CSIS, Jensen 2025) to the small option of IISS 2025'),
  },
  {
    kind: 'reassurance',
    words: 'in the rear, behind the other side’s own army',
    answers: ['violated'],
    reliesOnBackstop: false,
    openAbove: false,
    troops: between(
      25_000,
      30_000,
      'IISS 2025 (medium option 25,000); Washington Post of February 2025 via RBC-Ukraine, Telegraph of February 2025 via Kyiv Post',
    ),
  },
  {
    kind: 'deterrence',
    words: 'able to fight',
    answers: ['collapsing'],
    reliesOnBackstop: false,
    openAbove: true,
    troops: between(
      60_000,
      100_000,
      'IISS 2025 (large option); UK soundings of 64,000 (The Times via online.ua); Hodges, more than 100,000; Zelenskyy, 200,000 as "minimum" (Ukrainska Pravda, 22 January 2025)',
    ),
  },
]
