import { linkedPlace, linkTo, readAddress, readLink } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenFor } from '../../../helpers/linkTokens.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

const ID = 'a_B-9';
const TOKEN = tokenFor(ID, 'contribute');
const LINK = linkTo('https://city.example', { page: 'board', id: ID }, TOKEN);
const WHOLE = { place: { page: 'board', id: ID }, token: TOKEN };

const asAddress = (text: string) => text.replace('https://city.example', '');
const half = Math.floor(LINK.length / 2);
const inTheMiddle = (text: string) => `${LINK.slice(0, -20)}${text}${LINK.slice(-20)}`;

/** What programs and people make of a link. */
const BROKEN: readonly [string, string][] = [
  ...[')', '>', ',', ';', '"', '»', '،', '.', ']', '}', '’', '”', '…', '؛', '。', '*', '_', '!'].map(
    (sign): [string, string] => [`${sign} behind it`, LINK + sign],
  ),
  ['quotes around it', `“${LINK}”`],
  ['angle brackets around it', `<${LINK}>`],
  ['brackets of Markdown', `[the board](${LINK})`],
  ['a word before and after it', `Here it is: ${LINK} , see you there`],
  ['white space around it', `  ${LINK}\n`],
  ['white space inside', inTheMiddle(' ')],
  ['a line break inside', inTheMiddle('\r\n')],
  ['a line break of quoted mail', inTheMiddle('\n> ')],
  ['a soft line break of mail', inTheMiddle('=\r\n').replace('#k=', '#k=3D')],
  ['a zero-width space inside', inTheMiddle('\u200b')],
  ['a soft hyphen and a direction mark inside', inTheMiddle('\u00ad\u200f')],
  ['a byte order mark before it', `\ufeff${LINK}`],
  ['pasted twice', LINK + LINK],
  ['pasted twice, on two lines', `${LINK}\n${LINK}`],
  ['its fragment twice', `${LINK}#k=${TOKEN}`],
  ['an encoded hash', LINK.replace('#', '%23')],
  ['a hash encoded twice', LINK.replace('#', '%2523')],
  ['an encoded fragment', LINK.replace(/#.*/, (fragment) => `#${encodeURIComponent(fragment.slice(1))}`)],
  ['an encoded space', inTheMiddle('%20')],
  ['an encoded zero-width space', inTheMiddle('%E2%80%8B')],
  ['an encoded guillemet behind it', `${LINK}%C2%BB`],
  ['a sign behind its id', LINK.replace('#', ')#')],
  ['a slash behind its id', LINK.replace('#', '/#')],
  ['a mark of a campaign', LINK.replace('#', '?fbclid=IwAR0&utm_source=mail#')],
  ['something before the token', LINK.replace('#k=', '#card=step-1&amp;k=')],
  ['wrapped by a mail filter', `https://safe.example/?url=${encodeURIComponent(LINK)}&data=05%7C02`],
];

describe('a link as it arrives', () => {
  test.each(BROKEN)('UI-123 is read with %s', (_, text) => {
    expect(readLink(text)).toEqual(WHOLE);
  });

  test.each(BROKEN.filter(([, text]) => text.startsWith('https://city.example')))(
    'UI-123 is an address with %s',
    (_, text) => {
      expect(readAddress(asAddress(text))).toMatchObject({
        place: WHOLE.place,
        key: { state: 'whole', token: TOKEN },
      });
    },
  );

  test('UI-123 leads to a report or a workshop as well', () => {
    const report = linkTo('http://h', { page: 'report', id: ID }, TOKEN);
    expect(readLink(`${report})`)).toEqual({ place: { page: 'report', id: ID }, token: TOKEN });
    const token = tokenFor('workshop:w1', 'view');
    const workshop = linkTo('http://h', { page: 'workshop', id: 'w1' }, token);
    expect(readLink(`<${workshop}>`)).toEqual({ place: { page: 'workshop', id: 'w1' }, token });
  });

  test.each([
    ['its end lost', LINK.slice(0, -1)],
    ['its second half lost', LINK.slice(0, half)],
    ['nothing behind the sign', LINK.slice(0, LINK.indexOf('=') + 1)],
    ['a letter lost', LINK.replace(/eyJ./, 'eyJ')],
    ['the token of another board', LINK.replace(TOKEN, tokenFor('other', 'view'))],
    ['all in small letters', LINK.toLowerCase()],
  ])('UI-124 is damaged with %s', (_, text) => {
    expect(readLink(text)).toBeUndefined();
    expect(readAddress(asAddress(text.replace(ID.toLowerCase(), ID)))?.key).toEqual({ state: 'damaged' });
  });

  test('UI-124 has no token where there is none', () => {
    for (const address of [`/b/${ID}`, `/b/${ID}#card=step-1`, `/b/${ID}/report?since=3`])
      expect(readAddress(address)?.key).toEqual({ state: 'missing' });
  });

  test('UI-35 leads to no page where its path names none', () => {
    for (const path of [
      '/b/',
      '/b/a/other',
      '/b/a%2Fb',
      '/w/w1/other',
      '/embed/e1/report',
      `/b/${'x'.repeat(65)}`,
      '/x/b/a',
    ])
      expect(readAddress(`${path}#k=${TOKEN}`)).toBeUndefined();
  });

  test('UI-123 may have any signs that are in no link, anywhere', () => {
    const foreign = fc.stringMatching(
      /^[\s<>()[\]{}"'«»“”،؛。…,;!*|\\^`\u200b-\u200f\u2060\ufeff\u00ad]{0,3}$/,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(LINK.length), foreign), { maxLength: 6 }), (signs) => {
        let text = LINK;
        for (const [at, sign] of signs) text = text.slice(0, at) + sign + text.slice(at);
        expect(readLink(text)).toEqual(WHOLE);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test.each([
    ['words', ' is our board'],
    ['a line', '\r\nsee you there'],
    ['encoded words', '%20is%20ours'],
    ['a remark', ', our board (of Monday)'],
    ['a sign and a word', '|ours'],
    ['a sentence', '. Come in'],
    ['a question', ' who comes? Robin & Kim'],
  ])('SV-164 has nothing in its id of %s behind it, whether or not it carries a token', (_, behind) => {
    const bare = 'http://h/b/abc';
    expect(linkedPlace(bare + behind)).toEqual({ page: 'board', id: 'abc' });
    expect(linkedPlace(`It is ${bare}/report${behind}`)).toEqual({ page: 'report', id: 'abc' });
    expect(linkedPlace(`<http://h/w/w1>${behind}`)).toEqual({ page: 'workshop', id: 'w1' });
    expect(readAddress(`/b/abc${behind}`)).toMatchObject({ place: { id: 'abc' }, key: { state: 'missing' } });
    expect(linkedPlace(LINK.slice(0, half) + behind)).toEqual(WHOLE.place);
    expect(readLink(LINK + behind)).toEqual(WHOLE);
  });

  test('SV-164 has an id that invisible signs stand in, and a damaged token behind a sign', () => {
    expect(linkedPlace('http://h/b/a\u00adb\u200bc')).toEqual({ page: 'board', id: 'abc' });
    expect(readAddress('/b/abc)#k=eyJhalf')).toMatchObject({
      place: { id: 'abc' },
      key: { state: 'damaged' },
    });
  });

  test('SH-45 names its board, whether or not it opens it', () => {
    expect(linkedPlace(LINK)).toEqual(WHOLE.place);
    expect(linkedPlace(LINK.slice(0, half))).toEqual(WHOLE.place);
    expect(linkedPlace(ID)).toBeUndefined();
  });
});
