/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { developmentApi } from './dev/api.ts'
import { firstLoadBudget } from './dev/budget.ts'

export default defineConfig({
  // Relative addresses, because the context root is the deployer's to choose.
  base: './',
  plugins: [react(), developmentApi(), firstLoadBudget()],
  build: {
    outDir: 'target/bundle/META-INF/resources',
    emptyOutDir: true,
    // The server forbids data: addresses for everything but images.
    assetsInlineLimit: 0,
    // One small sheet: a part that is loaded later needs no style that could be missing when the server is away.
    cssCodeSplit: false,
    target: 'es2023',
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/partner-segments/' } },
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['dev/vitest-setup.ts'],
    restoreMocks: true,
    // Two cores, shared with Maven's own work, and perhaps with another build: what is waited for comes late then.
    maxWorkers: 2,
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
