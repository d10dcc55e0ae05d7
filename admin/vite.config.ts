import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The office: served by the one server below /office/; `vite` alone proxies /rest to it. */
export default defineConfig({
  base: '/office/',
  plugins: [react()],
  resolve: {
    alias: { '@domain': at('../cms/src/domain') },
    dedupe: ['react', 'react-dom', 'react-is'],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: '127.0.0.1',
    strictPort: true,
    proxy: { '/rest': { target: process.env.OFFICE_SERVER ?? 'http://127.0.0.1:1337' } },
  },
});
