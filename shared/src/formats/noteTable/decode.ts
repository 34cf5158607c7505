import { analyse } from 'chardet';
import { CodedError } from '../../errors.ts';

/** Browsers and Node have it alike; the types of either would bring along what this package must not use. */
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** Of the bytes that a guess at the encoding is made from. */
const LOOKED_AT = 64 * 1024;
/** A guess below it is no better than the encoding of most older files. */
const LEAST_CONFIDENCE = 30;
const USUAL = 'windows-1252';

/** How a page, a picture or a document begins that is a text but no table. */
const MARKUP = /^\ufeff?\s*(?:<(?:\?xml|!doctype|html|svg)\b|%PDF-|\{\\rtf)/i;

/**
 * The text of a table that another program wrote: in UTF-8 or UTF-16, or else in the older encoding that its letters
 * are most like. Spreadsheets write both.
 * @throws CodedError `import.format` where it is no text.
 */
export function decode(bytes: Uint8Array): string {
  const text = withoutC1(new TextDecoder(encodingOf(bytes)).decode(bytes));
  if (MARKUP.test(text)) throw new CodedError('import.format');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a file with these is no text
  if (/[\0-\x08\x0e-\x1a]/.test(text.slice(0, LOOKED_AT))) throw new CodedError('import.format');
  return text;
}

/** What Windows-1252 has where Latin 1 has signs for machines: some decoders (Node 20) take the one for the other. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : olderEncoding(bytes.subarray(0, LOOKED_AT)));
}

/** In a text of mostly European letters, every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Files of several bytes a letter are left out: of a short European text, some of its letters look like them. */
const SINGLE_BYTE = /^(windows-\d+|ISO-8859-\d+|KOI8-R)$/;

function olderEncoding(bytes: Uint8Array): string {
  const [best] = analyse(bytes).filter(
    ({ name, confidence }) => SINGLE_BYTE.test(name) && confidence >= LEAST_CONFIDENCE,
  );
  return best === undefined || best.name === 'ISO-8859-1' ? USUAL : best.name;
}
