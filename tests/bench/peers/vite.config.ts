import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: ['reactFlow.html', 'excalidraw.html', 'tldraw.html'] },
  },
});
