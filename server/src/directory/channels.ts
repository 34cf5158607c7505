import type { Channel } from '@parcours/shared/board';

const SIGNS: readonly (readonly [Channel, RegExp])[] = [
  [
    'in-person',
    /person|presen[ct]i|\bdesk\b|counter|office|loket|guichet|sportello|ventanilla|home ?visit|حضور/i,
  ],
  ['phone', /phone|t[eé]l[eé]f|t[eé]l[eé]ph|\bcall|هاتف/i],
  [
    'online',
    /mail|\bweb|online|on-line|en ligne|en l[ií]nea|e-?service|internet|digital|distan|visio|\bapp\b/i,
  ],
  ['post', /\bpost\b|postal|courrier|\bbrev\b|letter|correo postal|بريد/i],
  ['outreach', /outreach|maraude|street work|hors les murs/i],
];

/** How an office is reached, by what a text or a code says of it in one of several languages. */
export function channelsIn(text: string): readonly Channel[] {
  return SIGNS.filter(([, sign]) => sign.test(text)).map(([channel]) => channel);
}
