import { fold } from '../../texts/fold.ts';

/**
 * Letters that are taken for Latin ones, those of one letter after it: of Cyrillic, Greek, Armenian, Cherokee and Lisu, small
 * capitals and letters with a stroke. From the confusables of Unicode (UTS #39), those that names are written with.
 */
const LOOKALIKES = [
  'a–АаΑαɑᴀᎪꓮա',
  'b–ВвЬьΒβʙᏴꓐƅ',
  'c–СсϹϲᴄᏟꓚ',
  'd–ԁᎠꓓđᴅ',
  'e–ЕеΕεᴇᎬꓰҽ',
  'f–ꓝꜰſ',
  'g–ɡցᏀꓖɢ',
  'h–НнΗһհᎻꓧʜħ',
  'i–ІіӀӏΙιıɩɪᎥꓲ',
  'j–ЈјͿϳյᎫꓙᴊ',
  'k–КкΚκᴋᏦꓗ',
  'l–ԼʟᏞꓡł',
  'm–МмΜᴍᎷꓟ',
  'n–ΝηոɴꓠՈ',
  'o–ОоΟοσօՕסᴏꓳøᲿ',
  'p–РрΡρᴘᏢꓑ',
  'q–ԛԚզ',
  'r–гᎡꓣʀ',
  's–ЅѕՏᏚꓢꜱ',
  't–ТтΤτᎢꓔᴛŧ',
  'u–υսՍꓴᴜ',
  'v–ѵѴνᏙꓦᴠ',
  'w–ԝԜωᏔᎳꓪᴡ',
  'x–ХхΧχꓫ',
  'y–УуΥγҮүʏꓬ',
  'z–ΖᏃꓜᴢ',
] as const;

const LATIN: ReadonlyMap<string, string> = new Map(
  LOOKALIKES.flatMap((line) => Array.from(line.slice(2), (letter) => [letter, line[0] ?? letter] as const)),
);

/** Of what is left, what is taken for each other whatever the script is. */
const AS_ONE: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', l: 'i', '|': 'i', m: 'rn', w: 'vv' };

/**
 * By which names are the same to whoever reads them: without case, accents, spaces, what is not seen, and whichever of the
 * letters that look alike was typed.
 */
export function skeleton(name: string): string {
  const latin = Array.from(name.normalize('NFKD'), (letter) => LATIN.get(letter) ?? letter).join('');
  // Letters with a stroke are capitals before.
  const folded = Array.from(fold(latin), (letter) => LATIN.get(letter) ?? letter).join('');
  const bare = folded
    .replace(/[01lmw|]/g, (sign) => AS_ONE[sign] ?? sign)
    .replace(/[^\p{L}\p{M}\p{N}\p{S}]/gu, '');
  // Of punctuation alone nothing would be left.
  return bare === '' ? folded : bare;
}
