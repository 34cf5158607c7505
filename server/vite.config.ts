import { defineConfig } from 'vite';

/** The program, and that of its threads, for Node: the workspace's own packages bundled, everything from npm left where it is. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: { main: 'src/main.ts', thread: 'src/workbench/thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node', noExternal: [/^@parcours\//] },
});
