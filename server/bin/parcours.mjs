#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/main.js', import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  process.stderr.write('parcours: not built yet. Run `npm start` once, or `pnpm build`.\n');
  process.exit(2);
}
await import(built.href);
