/** A score as it is shown. */
export const scoreText = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 })
