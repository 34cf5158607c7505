import { jsonText } from '@parcours/shared/jsonText';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const MARKS = { le: [0xff, 0xfe], be: [0xfe, 0xff], utf8: [0xef, 0xbb, 0xbf] } as const;
const le = (text: string) => Buffer.from(text, 'utf16le');
const be = (text: string) => le(text).swap16();
const utf8 = (text: string) => Buffer.from(text, 'utf8');

test('CL-30 JSON is read in UTF-8 and UTF-16 of either order, with a byte order mark or without', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'grapheme' }), (text) => {
      for (const [name, encode] of Object.entries({ le, be, utf8 })) {
        const bytes = encode(text);
        const mark = MARKS[name as keyof typeof MARKS];
        expect(JSON.parse(jsonText(bytes))).toEqual(JSON.parse(text));
        expect(JSON.parse(jsonText(Buffer.concat([Buffer.from(mark), bytes])))).toEqual(JSON.parse(text));
      }
    }),
  );
});

test.each([
  ['Latin 1', Buffer.from('{"title": "Été"}', 'latin1')],
  ['half a character of UTF-16', le('{"a": 1}').subarray(0, 5)],
])('CL-31 %s is refused rather than read wrongly', (_, bytes) => {
  expect(() => jsonText(bytes)).toThrow(TypeError);
});
