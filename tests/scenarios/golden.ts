import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, 'golden');
const STYLE_FILE = 'report.css';
const STYLE = /<style>([\s\S]*?)<\/style>/;

/** Expects a text to be the one that is kept under this name; with `UPDATE_GOLDEN=1` it is kept from now on. */
export function expectGolden(name: string, text: string): void {
  const path = join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(kept(path));
}

/** The same of a web page. Its style, which all have in common, is kept once, and linked to in what is kept. */
export function expectGoldenPage(name: string, page: string): void {
  const style = STYLE.exec(page)?.[1];
  expectGolden(STYLE_FILE, style ?? 'no style');
  expectGolden(
    name,
    page.replace(STYLE, () => `<link rel="stylesheet" href="${STYLE_FILE}">`),
  );
}

function kept(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path} is missing: run with UPDATE_GOLDEN=1 and read what it writes`, { cause });
  }
}
