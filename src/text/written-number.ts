import * as z from 'zod'

const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/u

/** A number in a YAML file whose scalars are taken as written: "5", "-0.5", "1e3". An empty text is no number. */
export const writtenNumber = z
  .string()
  .refine((text) => NUMBER.test(text), 'a number, such as 5 or 0.5')
  .transform(Number)
  .meta({ type: 'number' })
