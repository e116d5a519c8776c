/**
 * Opens the workbench on a case for those who work on it: the page is served from its sources and follows every change to them.
 *
 *     npm run dev [-- DIR]
 *
 * The server is the real one; start this again to see changes to it.
 */
import { join, resolve } from 'node:path'
import { createServer } from 'vite'
import { openWorkbench } from '../src/server/open-workbench.ts'
import { buildWeb, isCurrent } from './build-web.ts'

const root = join(import.meta.dirname, '..')
if (!isCurrent()) await buildWeb()
const workbench = await openWorkbench(resolve(process.argv[2] ?? join(root, 'examples/backstop-2025')))
const target = `http://127.0.0.1:${workbench.port}`
const token = new URL(workbench.url).searchParams.get('token')!
const vite = await createServer({
  root: join(root, 'web'),
  configFile: join(root, 'web/vite.config.ts'),
  server: {
    host: '127.0.0.1',
    fs: { allow: [root] },
    proxy: {
      '/api': { target, changeOrigin: true, headers: { authorization: `Bearer ${token}`, origin: target } },
    },
  },
})
await vite.listen()
vite.printUrls()
