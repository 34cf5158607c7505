import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { exportReport } from '../../server/src/export/exportReport.ts';
import { hostileBoard } from '../helpers/hostileBoard.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const PAGES = readdirSync(GOLDEN).filter((name) => name.endsWith('.html'));

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
  }),
);

async function faultsIn(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
  );
}

test.each(PAGES)('RP-30 %s is valid HTML', async (name) => {
  expect(await faultsIn(readFileSync(join(GOLDEN, name), 'utf8'))).toEqual([]);
});

test.each([0, 7, 14])('RP-30 a page of hostile texts, turned by %i, is valid HTML', async (at) => {
  const { body } = await exportReport({
    board: hostileBoard(at),
    format: 'html',
    lang: 'ar',
    audience: 'internal',
  });
  expect(await faultsIn(String(body))).toEqual([]);
});

test('RP-30 what is wrong with a page would be found', async () => {
  const page = readFileSync(join(GOLDEN, PAGES[0] ?? ''), 'utf8');
  expect(await faultsIn(page.replace('</table>', '</tables>'))).not.toEqual([]);
});
