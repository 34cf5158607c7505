import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const rules = readFileSync(join(import.meta.dirname, '../SPEC.md'), 'utf8').matchAll(
  /^- \*\*([A-Z0-9]+-\d+)\*\*/gm,
);

test('each rule has a number of its own', () => {
  const numbers = [...rules].map(([, number]) => number);
  expect(numbers.length).toBeGreaterThan(300);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});
