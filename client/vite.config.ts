import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `parcours serve` listens while the client is worked on with `vite dev`. */
const server = process.env.PARCOURS_SERVER ?? 'http://127.0.0.1:4321';

/** The server refuses requests of other sites, and the development server is one: it speaks in the server's name. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    sourcemap: false,
    // What stands in pages of others is a document by itself.
    rollupOptions: { input: ['index.html', 'embed.html'] },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': proxied,
      '/schema': proxied,
      '/sync': { ...proxied, ws: true },
    },
  },
});
