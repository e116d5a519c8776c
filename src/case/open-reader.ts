import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FindAttributions } from '../statement/attribution.ts'

let reader: Promise<FindAttributions> | undefined

/**
 * What finds the attributions in a report: the trained reader beside the rules, or the rules alone, with a warning, where its weights
 * cannot be had. Loaded once in each thread, when it is first asked for.
 */
export function openReader(): Promise<FindAttributions> {
  reader ??= loadReader(modelFolder)
  return reader
}

/** Where the weights that come with the program stand. */
const modelFolder = join(import.meta.dirname, '..', '..', 'models')

/** The same from weights in a folder. */
export async function loadReader(folder: string): Promise<FindAttributions> {
  const [{ attributionsBy, findAttributions }, { ParagraphReader }, { decodeModel }] = await Promise.all([
    import('../statement/find-attributions.ts'),
    import('../statement/trained/paragraph-reader.ts'),
    import('../statement/trained/reader-model.ts'),
  ])
  try {
    const [weights, words] = await Promise.all(['reader.bin', 'words.bin'].map((file) => readFile(join(folder, file))))
    const trained = new ParagraphReader(decodeModel(weights!, words!))
    return attributionsBy((...asked) => trained.find(...asked))
  } catch (cause) {
    const { message } = cause as Error
    process.emitWarning(
      `The trained reader cannot be loaded, so reports are read by rules alone, which find less: ${message}`,
    )
    return findAttributions
  }
}
