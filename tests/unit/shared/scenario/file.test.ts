import { CodedError } from '@parcours/shared/errors';
import {
  boardOf,
  isMeantAsScenario,
  MOST_SCENARIO_BYTES,
  readScenarioFile,
  writeScenarioFile,
} from '@parcours/shared/scenario';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wholeScenario } from '../../../helpers/wholeScenario.ts';
import { readManifest, readWhole } from '../../../scenarios/library.ts';

const file = writeScenarioFile(wholeScenario());

/** The file with some of its parts replaced. */
const withParts = (parts: Zippable) => zipSync({ ...unzipSync(file), ...parts });
const json = (value: unknown) => strToU8(JSON.stringify(value));
const partOf = (name: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(unzipSync(file)[name]));

function refusal(bytes: Uint8Array): CodedError {
  try {
    readScenarioFile(bytes);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new Error('it was read');
}

test('LB-1 a scenario is the same when it was written and read', () => {
  expect(readScenarioFile(file)).toEqual(wholeScenario());
});

test('LB-2 the same scenario is the same bytes, in whatever order its languages come', () => {
  const whole = wholeScenario({ languages: ['fr', 'ar', 'en'] });
  const [arabic] = whole.overlays.values();
  const one = new Map([...whole.overlays, ['en', arabic ?? {}] as const]);
  const other = new Map([...one].reverse());
  expect(writeScenarioFile({ ...whole, overlays: one })).toEqual(
    writeScenarioFile({ ...whole, overlays: other }),
  );
});

describe.each(readManifest().scenarios)('%s', (id) => {
  test('LB-6 comes out of its file as it went in, in every language', () => {
    const whole = readWhole(id);
    const written = writeScenarioFile(whole);
    const read = readScenarioFile(written);
    expect(writeScenarioFile(read)).toEqual(written);
    for (const language of whole.scenario.languages)
      for (const kind of ['start', 'example'] as const)
        expect(boardOf(read, kind, language)).toEqual(boardOf(whole, kind, language));
  });
});

test('LB-3 no more is unpacked than the bounds allow, whatever the file says of its sizes', () => {
  const large = zipSync({ 'parcours.json': new Uint8Array(9 * 1024 * 1024) });
  expect(refusal(large).code).toBe('scenario.too-large');
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.json`, strToU8('{}')]));
  expect(refusal(zipSync(many)).code).toBe('scenario.too-large');
  expect(refusal(new Uint8Array(MOST_SCENARIO_BYTES + 1)).code).toBe('scenario.too-large');
});

test('LB-4 what is no scenario file is refused by a code, and told apart by its content', () => {
  expect(refusal(strToU8('{}')).code).toBe('scenario.format');
  expect(refusal(zipSync({ 'a.txt': strToU8('a') })).code).toBe('scenario.format');
  expect(
    refusal(withParts({ 'parcours.json': json({ format: 'parcours.scenario', version: 2 }) })).code,
  ).toBe('board.version');
  expect(isMeantAsScenario('file', file)).toBe(true);
  expect(isMeantAsScenario('city.zip', zipSync({ 'services.csv': strToU8('id,name') }))).toBe(false);
});

test('LB-72 a scenario file that breaks off is one by its name, and a scenario without its board is told by that', () => {
  const half = file.subarray(0, file.length / 2);
  expect(isMeantAsScenario('Amal.parcours', half)).toBe(true);
  expect(isMeantAsScenario('Amal.zip', half)).toBe(false);
  expect(isMeantAsScenario('Board.parcours', json({ format: 'parcours.board' }))).toBe(false);
  expect(refusal(half).code).toBe('scenario.format');
  const { 'board.json': _, ...others } = unzipSync(file);
  const { code, details } = refusal(zipSync(others));
  expect([code, details.problems]).toEqual([
    'scenario.invalid',
    [{ part: 'board.json', where: '', message: 'must be there' }],
  ]);
});

test('LB-4 each thing that does not validate is told with its place', () => {
  const scenario = { ...partOf('scenario.json'), version: 'two', id: '../etc' };
  const { code, details } = refusal(withParts({ 'scenario.json': json(scenario) }));
  expect(code).toBe('scenario.invalid');
  expect(details.problems).toEqual([
    { part: 'scenario.json', where: 'id', message: expect.any(String) },
    { part: 'scenario.json', where: 'version', message: expect.any(String) },
  ]);
  const link = { ...partOf('scenario.json'), sources: [{ id: 'a', title: 'A', url: 'javascript:alert(1)' }] };
  expect(refusal(withParts({ 'scenario.json': json(link) })).code).toBe('scenario.invalid');
  const board = { ...partOf('board.json'), steps: [{ id: 's1', title: 7 }] };
  expect(refusal(withParts({ 'board.json': json(board) })).code).toBe('board.invalid');
  const other = { ...partOf('board.json'), meta: { language: 'en' } };
  expect(refusal(withParts({ 'board.json': json(other) })).code).toBe('scenario.invalid');
  expect(refusal(withParts({ 'plan.json': json([{ kind: 'arrive' }]) })).code).toBe('scenario.invalid');
});

test('LB-5 of a language that is taken which fits the board, and the rest stays as it was written', () => {
  const overlay = {
    p1: { keyElements: ['وحيد'], summary: ['لا'], name: 'أمل', constructor: 'x' },
    s1: { title: '' },
    gone: { title: 'لا شيء' },
    toString: { title: 'لا شيء' },
  };
  const read = readScenarioFile(withParts({ 'board.ar.json': json(overlay) }));
  expect(read.overlays.get('ar')).toEqual({ p1: { name: 'أمل' } });
  const board = boardOf(read, 'example', 'ar-EG');
  expect(board.meta).toMatchObject({ language: 'ar', title: 'Amal à Lyon', scenario: 'amal-4711@1.0.0' });
  expect(board.personas[0]).toMatchObject({ name: 'أمل', keyElements: ['Vingt ans', 'Sans papiers'] });
});
