/** A share as people read it: 51.9%. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(3))}%`
