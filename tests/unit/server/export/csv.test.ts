import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { own, type Rich } from '@parcours/shared/report';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../helpers/csv.ts';

const words = (text: string): Rich => [own(text)];
const number = (amount: number): Rich => [
  { kind: 'text', text: String(amount), value: { kind: 'number', amount } },
];

describe('the register as CSV', () => {
  test.each(LANGUAGE_TAGS)('OF-40 in %s spreadsheets find its columns and its numbers', async (language) => {
    const file = await csvOf([[number(7), words('Proof of address'), number(1.5)]], language);
    expect(file).toBe(
      language === 'en'
        ? '\ufeff"Column 0","Column 1","Column 2"\r\n7,"Proof of address",1.5\r\n'
        : `\ufeff"Column 0";"Column 1";"Column 2"\r\n7;"Proof of address";${language === 'ar' ? '1.5' : '1,5'}\r\n`,
    );
  });

  test.each([
    ['First line\n=1+1', 'First line =1+1'],
    ['Closed on Mondays;=1+1', "Closed on Mondays;'=1+1"],
    ['a, +33 1 23', "a, '+33 1 23"],
    ['\u00a0＝1', "'＝1"],
    ['\u200e=1', "'\u200e=1"],
    ['"Come," she said', '"Come,” she said'],
    ['Rue de la Paix, 3', 'Rue de la Paix, 3'],
  ])('OF-41 %j is written so that nothing comes alive', async (text, written) => {
    const [, row]: string[][] = parse(await csvOf([[words(text)]], 'fr'), { bom: true, delimiter: ';' });
    expect(row).toEqual([written]);
  });
});
