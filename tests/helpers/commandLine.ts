import { COMMANDS } from '../../server/src/cli/commands.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as the command line does, with `stdin` piped in and these variables set. */
export async function parcours(
  [name, ...args]: readonly string[],
  stdin = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new Error(`There is no command ${name}`);
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(args, {
    env,
    stop: new AbortController().signal,
    readStdin: async () => new TextEncoder().encode(stdin),
    out: async (content) => {
      out.push(typeof content === 'string' ? content : new TextDecoder().decode(content));
    },
    err: (line) => {
      err.push(line);
    },
  });
  return { code, out: out.join(''), err: err.join('\n') };
}
