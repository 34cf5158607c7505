import { expect, test } from 'vitest';
import { keyActionOf } from '../../../../client/src/features/workshop/console/consoleKeys.ts';

test('LW-97 the keys of the console are those that are printed on the key, on keyboards of other scripts too', () => {
  expect(keyActionOf({ key: 'n', code: 'KeyN' })).toBe('next');
  expect(keyActionOf({ key: 'ى', code: 'KeyN' })).toBe('next');
  expect(keyActionOf({ key: 'H', code: 'KeyH' })).toBe('hand');
  expect(keyActionOf({ key: '+', code: 'NumpadAdd' })).toBe('time');
  expect(keyActionOf({ key: '=', code: 'Equal' })).toBe('time');
  expect(keyActionOf({ key: '؟', code: 'Slash' })).toBe('help');
  expect(keyActionOf({ key: 'n', code: 'KeyB' })).toBe('next');
  expect(keyActionOf({ key: 'Enter', code: 'Enter' })).toBeUndefined();
  expect(keyActionOf({ key: 'x', code: 'KeyX' })).toBeUndefined();
});
