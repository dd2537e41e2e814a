/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { developmentApi } from './dev/api.ts'
import { firstLoadBudget } from './dev/budget.ts'

export default defineConfig({
  // The deployer chooses the context root, so addresses are relative.
  base: './',
  plugins: [react(), developmentApi(), firstLoadBudget()],
  build: {
    outDir: 'target/bundle/META-INF/resources',
    emptyOutDir: true,
    // The server's content security policy allows data: addresses for images only.
    assetsInlineLimit: 0,
    // One small style sheet: a lazily loaded part then needs no style that could fail to load when the server is
    // unreachable.
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
    // Other builds may share the two cores. Whatever a test waits for is then late.
    maxWorkers: 2,
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
