import { capabilityIn, WORKSHOP_SCOPE } from './capability.ts';

/** A page that a link opens. */
export interface LinkPlace {
  readonly page: 'board' | 'report' | 'workshop' | 'wall' | 'screen' | 'findings' | 'embed';
  /** Of the board, or of the workshop. */
  readonly id: string;
}

/** What a link carries to be let in: a whole token, nothing, or something of which no whole token can be read. */
export type LinkKey =
  | { readonly state: 'whole'; readonly token: string }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged' };

export interface LinkReading {
  readonly place: LinkPlace;
  readonly key: LinkKey;
  /** What follows the path: the query and the fragment, without what cannot belong to them. */
  readonly rest: string;
}

/** A link that opens its page. */
export interface WholeLink {
  readonly place: LinkPlace;
  readonly token: string;
}

/** The page that takes the code of a workshop. */
export const JOIN_PATH = '/join';

/** The path of a page. */
export function linkPath({ page, id }: LinkPlace): string {
  switch (page) {
    case 'board':
      return `/b/${id}`;
    case 'report':
      return `/b/${id}/report`;
    case 'workshop':
      return `/w/${id}`;
    case 'wall':
      return `/w/${id}/wall`;
    case 'screen':
      return `/w/${id}/screen`;
    case 'findings':
      return `/w/${id}/report`;
    case 'embed':
      return `/embed/${id}`;
  }
}

/** The token is in the fragment, which browsers send to no server and write into no log. */
export function linkTo(origin: string, place: LinkPlace, token: string): string {
  return `${origin}${linkPath(place)}#k=${token}`;
}

const PATH = String.raw`\/(?<kind>b|w|embed)\/(?<id>[\w-]{1,64})(?<part>\/(?:report|screen|wall))?[./: ]*(?<rest>[#?&].*)?(?: .*)?`;
const WHOLE_ADDRESS = new RegExp(`^${PATH}$`);
const WITHIN_TEXT = new RegExp(`${PATH}$`);

/** A JSON object and the 32 bytes of an HMAC-SHA256, both base64url: where a token ends does not depend on what follows. */
const TOKEN = /eyJ[\w-]{0,977}\.[\w-]{43}/g;

/**
 * Reads the address of a page from its path on (`/b/…#k=…`). Programs for mail and chat break links, quote them, or
 * take the signs around them for a part of them: what cannot belong to a link is passed over. Undefined where the path
 * leads to none of these pages.
 */
export function readAddress(address: string): LinkReading | undefined {
  return reading(WHOLE_ADDRESS, address);
}

/** The link in a text that somebody pasted; undefined where there is no whole one. */
export function readLink(text: string): WholeLink | undefined {
  const read = reading(WITHIN_TEXT, text);
  return read?.key.state === 'whole' ? { place: read.place, token: read.key.token } : undefined;
}

/** The page that a link in a text leads to, whether or not it opens it. */
export function linkedPlace(text: string): LinkPlace | undefined {
  return reading(WITHIN_TEXT, text)?.place;
}

/** What is in no link, such as white space, quotes and brackets. */
const FOREIGN = /[^\w\-./:#?&=]+/g;

/** Words may follow an address, so what signs part is put together only where a token says that it belongs together. */
function reading(pattern: RegExp, text: string): LinkReading | undefined {
  const plain = decoded(text);
  const joined = readingOf(pattern.exec(plain.replace(FOREIGN, '')));
  if (joined?.key.state === 'whole') return joined;
  return readingOf(pattern.exec(plain.replace(FOREIGN, ' ').trim()));
}

function readingOf(match: RegExpExecArray | null): LinkReading | undefined {
  const { kind, id, part = '', rest: parted = '' } = match?.groups ?? {};
  const page = PAGES.get(`${kind}${part}`);
  if (id === undefined || page === undefined) return undefined;
  const rest = parted.replaceAll(' ', '');
  return { place: { page, id }, key: keyIn(rest, kind === 'w' ? WORKSHOP_SCOPE + id : id), rest };
}

/** By what comes before the id, and what after it. */
const PAGES: ReadonlyMap<string, LinkPlace['page']> = new Map([
  ['b', 'board'],
  ['b/report', 'report'],
  ['w', 'workshop'],
  ['w/wall', 'wall'],
  ['w/screen', 'screen'],
  ['w/report', 'findings'],
  ['embed', 'embed'],
]);

function keyIn(rest: string, document: string): LinkKey {
  const tokens = [...rest.matchAll(TOKEN)].map(([token]) => token);
  const token = tokens.find((candidate) => capabilityIn(candidate)?.document === document);
  if (token !== undefined) return { state: 'whole', token };
  return { state: /[#?&]k=/.test(rest) || tokens.length > 0 ? 'damaged' : 'missing' };
}

/** An address may have been encoded for another address that led to it. */
const ENCODED_TIMES = 3;

/** Encoded signs are themselves again, and those that nobody sees are gone. */
function decoded(text: string): string {
  // Mail breaks long lines behind an equals sign.
  let plain = text.replace(/=\r?\n/g, '');
  for (let time = 0; time < ENCODED_TIMES; time += 1) {
    plain = plain.replace(/%([0-7][\da-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  return plain
    .replace(/&(amp|#38|#x26);/gi, '&')
    .replace(/%[\da-f]{2}/gi, '')
    .replace(/\p{Cf}/gu, '');
}
