import { defineConfig } from 'vite';

/**
 * The page as the bot serves it, under /tab. Nothing is inlined, since the content security policy allows no script or
 * style but those of our own files; `__NONCE__` is filled in for each request.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  logLevel: 'warn',
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      // Fluent's packages mark what a server must not draw, and there is none that draws.
      onLog: (level, log, say) => log.code === 'MODULE_LEVEL_DIRECTIVE' || say(level, log),
    },
  },
});
