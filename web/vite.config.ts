import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // The page may load nothing but files of its own server: no data: addresses for scripts or workers.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
})
