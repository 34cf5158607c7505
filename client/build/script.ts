import { build } from 'vite';

/** One script without imports. @throws Error where it cannot be built. */
export async function scriptOf(input: string, define: Readonly<Record<string, string>>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input, output: { format: 'iife', entryFileNames: '[name].js' } },
    },
  });
  const [result] = [built].flat();
  const [chunk] = result !== undefined && 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`nothing was made of ${input}`);
  return chunk.code;
}
