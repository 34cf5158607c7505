import { defineConfig } from 'vite';

/** One file that runs on Node: the workspace's own packages bundled, everything from npm left where it is. */
export default defineConfig({
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    rollupOptions: { output: { entryFileNames: 'main.js' } },
  },
  ssr: { target: 'node', noExternal: [/^@parcours\//] },
});
