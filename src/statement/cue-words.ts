/** Words of speech at second hand: "quoted as saying", "is said to". */
export const SAYING: readonly string[] = ['saying', 'warning', 'telling', 'adding']
export const HEARSAY: readonly string[] = 'said reported believed understood alleged rumored rumoured thought'.split(
  ' ',
)

/** Words by which a position is told of that somebody holds, in the ways that it is told. */
export const HOLDING = {
  adjective: (
    'ready willing unwilling prepared unprepared noncommittal non-committal opposed open committed adamant insistent supportive against ' +
    'skeptical sceptical wary confident undecided reluctant resolute unequivocal agreed inclined disinclined unconvinced convinced certain ' +
    'sure hopeful determined'
  ).split(' '),
  condition: ['made', 'makes', 'make'],
  time: ['gave', 'gives', 'give', 'given'],
  favour: ['in'],
  absolute: ['with'],
  someone: ['for'],
} as const
