import { buffer } from 'node:stream/consumers';
import type { CliIo, ExitCode } from './cli/command.ts';
import { COMMANDS } from './cli/commands.ts';
import { words } from './words.ts';

function usage(): string {
  const commands = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return words.main.usage({ commands: commands.join('\n') });
}

async function run([name, ...args]: string[], io: CliIo): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === 'help') {
    await io.out(`${usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return command.run(args, io);
  io.err(words.main.unknown({ name }));
  io.err(usage());
  return 2;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** A reader that went away, as `head` does, is no fault: what it wanted it has. */
function write(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      if (error && !('code' in error && error.code === 'EPIPE')) reject(error);
      else resolve();
    });
  });
}

const io: CliIo = {
  env: process.env,
  stop: stopSignal(),
  readStdin: () => buffer(process.stdin),
  out: write,
  err: (line) => process.stderr.write(`${line}\n`),
};

process.stdout.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), io);
