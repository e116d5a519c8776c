import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { NonpaperError } from '../text/error.ts'

const run = promisify(execFile)
const mostMilliseconds = 30_000

/** The browser's own printing needs scripts, so it is the page that is forbidden them, and whatever it would load. */
const closed = (html: string) =>
  html.replace(/<head>/u, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`)
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** Prints a page that needs nothing else to PDF, by a browser that reaches no network and lets the page run nothing. */
export async function printPdf(html: string, browser: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'nonpaper-print-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, closed(html))
    await run(
      browser,
      [
        '--headless',
        // A browser started by root has no sandbox to start in.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-extensions',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--no-default-browser-check',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--proxy-server=127.0.0.1:9',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { timeout: mostMilliseconds, killSignal: 'SIGKILL', windowsHide: true },
    )
    return new Uint8Array(await readFile(pdf))
  } catch (cause) {
    const late = (cause as { killed?: boolean }).killed === true
    throw new NonpaperError(
      late ? `${browser} did not print within ${mostMilliseconds / 1000} s` : `${browser} could not print the page`,
      { cause },
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
