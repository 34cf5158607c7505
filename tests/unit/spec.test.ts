import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const TESTS = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(TESTS, file), 'utf8');

const rules = [...read('SPEC.md').matchAll(/^- \*\*([A-Z0-9]+-\d+)\*\*/gm)].map(([, number = '']) => number);
const FOLDERS = ['bench', 'contracts', 'e2e', 'fault', 'helpers', 'load', 'property', 'scenarios', 'unit'];
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
).filter((file) => file.endsWith('.ts'));

/** Of a regular expression such as `[A-Z0-9]`, the end looks like a number, but for the dash before it. */
const CITED = /(?<!-)\b[A-Z][A-Z0-9]*-\d+\b/g;
const cited = new Set(sources.flatMap((file) => read(file).match(CITED) ?? []));

/** What looks like a rule and is none. */
const STANDARDS = ['UTF-8', 'UTF-16', 'PDF-1', 'CC0-1'];

describe('the rules', () => {
  test('each has a number of its own', () => {
    expect(rules.length).toBeGreaterThan(300);
    expect(rules.filter((number, index) => rules.indexOf(number) !== index)).toEqual([]);
  });

  test('each is named by a test', () => {
    expect(rules.filter((number) => !cited.has(number))).toEqual([]);
  });

  test('each that is cited exists', () => {
    const existing = new Set([...rules, ...STANDARDS]);
    expect([...cited].filter((number) => !existing.has(number))).toEqual([]);
  });

  test('PR-28 what a test took is asked of the clock only where `pnpm fault` measures', () => {
    const asking = sources.filter((file) => /performance\.now|hrtime|cpuUsage/.test(read(file)));
    const measuring =
      /^(bench|load)\/|^helpers\/yardstick\.ts$|^unit\/spec\.test\.ts$|^unit\/client\/live\/liveWorkshop\.test\.ts$/;
    expect(asking.filter((file) => !measuring.test(file))).toEqual([]);
  });
});
