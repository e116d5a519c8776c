import type { Report } from './report.ts'

/** How a report is called in sentences and footnotes: by its outlet, else its title, else its file's name without folders. */
export function nameOfReport({ outlet, title, file, url, id }: Report): string {
  return outlet ?? title ?? file?.split(/[/\\]/u).at(-1) ?? url ?? id
}
