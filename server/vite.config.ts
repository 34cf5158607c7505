import { defineConfig } from 'vite';

/** The program, and that of its processes beside, for Node: the workspace's own packages bundled, everything from npm left where it is. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: { main: 'src/main.ts', worker: 'src/jobs/worker.ts', robots: 'src/rehearsal/program.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // The same wherever it is built: in tests too, React's drawing is that of a release.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  ssr: { target: 'node', noExternal: [/^@parcours\//, /^@dagrejs\//] },
});
