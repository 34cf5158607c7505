import { languageFor } from '@parcours/shared/messages';
import { describe, expect, test } from 'vitest';
import { isolate, languageDirection } from '../../../../client/src/i18n/direction.ts';

describe('the language of the pages', () => {
  test.each([
    [['fr-CA', 'en'], 'fr'],
    [['de', 'ES'], 'es'],
    [['ar-MA'], 'ar'],
    [['it-CH', 'fr'], 'it'],
    [['de', 'pt'], 'en'],
    [[], 'en'],
  ])('UI-33 of a reader who asks for %j is %s', (asked, expected) => {
    expect(languageFor(asked)).toBe(expected);
  });

  test('UI-33 Arabic is written from the right, the others from the left', () => {
    expect(['en', 'fr', 'es', 'it', 'ar', 'ar-EG', 'fa'].map(languageDirection)).toEqual([
      'ltr',
      'ltr',
      'ltr',
      'ltr',
      'rtl',
      'rtl',
      'rtl',
    ]);
  });
});

describe('any language that somebody writes in', () => {
  test('LB-46 has its direction by the script that its tag names, else by its own', () => {
    expect(['az-Arab', 'ur', 'ckb', 'zh-yue-Hant', 'ff-Adlm'].map(languageDirection)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'rtl',
    ]);
    expect(['az', 'ku-Latn', 'pa', 'tzm-Tfng', 'ar-Latn-t-x0'].map(languageDirection)).toEqual(
      Array(5).fill('ltr'),
    );
  });
});

describe('a text put into a sentence', () => {
  test('UI-34 of the same direction stays as it is', () => {
    expect(isolate('Ask for a passport', 'en')).toBe('Ask for a passport');
    expect(isolate('طلب جواز', 'ar')).toBe('طلب جواز');
    expect(isolate('3', 'ar')).toBe('3');
  });

  test('UI-34 with letters of the other direction is kept whole by isolates', () => {
    expect(isolate('طلب جواز', 'en')).toBe('\u2068طلب جواز\u2069');
    expect(isolate('SAIER, the desk', 'ar')).toBe('\u2068SAIER, the desk\u2069');
  });
});
