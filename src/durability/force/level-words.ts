import type { CeasefireLevel } from './force.ts'

/** A ceasefire, as sentences name it. */
export const levelWords: Readonly<Record<CeasefireLevel, string>> = {
  functional: 'a ceasefire that works',
  violated: 'a ceasefire violated all the time (as after Minsk II)',
  collapsing: 'a ceasefire that collapses into combat (as after Minsk I)',
  unknown: 'a ceasefire of which nobody knows how it will fare',
}
