import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { exportReport } from '../../server/src/export/exportReport.ts';
import { hostileBoard } from '../helpers/hostileBoard.ts';
import { exampleIn, readManifest } from './library.ts';

const cases = readManifest().scenarios.flatMap((scenario) =>
  LANGUAGE_TAGS.map((lang) => ({ scenario, lang })),
);

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      'doctype-style': ['error', { style: 'lowercase' }],
      // As React writes them, which is as valid.
      'attr-case': ['error', { style: ['lowercase', 'camelcase'] }],
      'void-style': ['error', { style: 'selfclose' }],
    },
  }),
);

async function faultsIn(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
  );
}

async function pageOn(scenario: string, lang: Language): Promise<string> {
  const board = exampleIn(scenario, lang);
  return String((await exportReport({ board, format: 'html', lang, audience: 'public' })).body);
}

test.each(cases)('RP-30 the page on $scenario in $lang is valid HTML', async ({ scenario, lang }) => {
  expect(await faultsIn(await pageOn(scenario, lang))).toEqual([]);
});

test.each([0, 7, 14])('RP-30 a page of hostile texts, turned by %i, is valid HTML', async (at) => {
  const board = hostileBoard(at);
  const { body } = await exportReport({ board, format: 'html', lang: 'ar', audience: 'internal' });
  expect(await faultsIn(String(body))).toEqual([]);
});

test('RP-30 what is wrong with a page would be found', async () => {
  const page = await pageOn('undocumented-young-man', 'en');
  expect(await faultsIn(page.replace('</table>', '</tables>'))).not.toEqual([]);
});
