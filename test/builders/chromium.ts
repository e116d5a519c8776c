import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** What to say where tests need a browser and there is none. */
export const noChromium = 'needs Chromium: install it (apt-get install chromium) or name one in NONPAPER_CHROMIUM'

/** The browser of this machine, or undefined. */
export function findChromium(): string | undefined {
  return process.env.NONPAPER_CHROMIUM ?? places.find((place) => existsSync(place))
}

/** Opens the browser of this machine, without a window and without a network of its own. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
}
