import * as z from 'zod'

const isPrintable = (text: string) => !/[\p{Cc}]/u.test(text.replace(/[\t\n\r]/gu, ''))

/**
 * A name or a line of words in a YAML file whose scalars are taken as written; an editor's schema lets 2025 and true pass too. Control
 * characters would reach the terminal of whoever reads it.
 */
export const writtenName = z
  .string()
  .min(1)
  .refine(isPrintable, 'it without control characters')
  .meta({ type: ['string', 'number', 'boolean'] })
