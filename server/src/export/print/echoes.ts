import { deflateSync, inflateSync } from 'node:zlib';

/** Signs that are drawn from one place: how far from the left and the bottom, and what is drawn (ISO 32000-1, 9.4). */
const RUN = /^1 0 0 -1 (\S+) (\S+) cm\n(?:[^\n]*\n){1,3}?BT\n([\s\S]*?)^ET\n/gm;
const FONT = /^(\/f\d+) (\S+) Tf$/m;
/** One sign of a font, moved aside or not. */
const ONE_SIGN = /^(?:\[(?:-?[\d.]+ )?)?\((?:\\\d{3}|\\[^\d]|[^\\)]){2}\)\]? T[jJ]$/m;
const STREAM = /^(\d+ 0 obj\n<<\n)([\s\S]*?)(\n>>\nstream\n)([\s\S]*)(\nendstream[\s\S]*)$/;

/**
 * An object of a file, whose pages say each letter once. Typst draws a mark above or below a letter from the same place
 * as the letter and right before it, and lets each of the two stand for both: read aloud or copied, they came twice.
 */
export function withoutEchoes(object: string): string {
  if (!object.slice(0, 200).includes('/Filter /FlateDecode')) return object;
  const [, start = '', entries = '', opening = '', stream, end = ''] = STREAM.exec(object) ?? [];
  if (stream === undefined || !isContent(entries)) return object;
  const content = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  const said = saidOnce(content);
  if (said === content) return object;
  const packed = deflateSync(Buffer.from(said, 'latin1')).toString('latin1');
  return `${start}${entries.replace(/\/Length \d+/, `/Length ${packed.length}`)}${opening}${packed}${end}`;
}

/** The stream of a page has no entries but these two; fonts and pictures have others. */
function isContent(entries: string): boolean {
  return /^\s*\/Length \d+\s+\/Filter \/FlateDecode\s*$/.test(entries);
}

function saidOnce(content: string): string {
  const runs = [...content.matchAll(RUN)].map(([whole, left, up, drawn = ''], at) => ({
    ...{ whole, left, up: Number(up), drawn, at },
    font: FONT.exec(drawn) ?? [],
  }));
  const echoes = new Set(
    runs.flatMap((run) => {
      const next = runs[run.at + 1];
      const [font, , size] = run.font;
      const isMark =
        next !== undefined &&
        next.left === run.left &&
        next.font[0] === font &&
        Math.abs(next.up - run.up) < Number(size) &&
        ONE_SIGN.test(run.drawn);
      return isMark ? [run.at] : [];
    }),
  );
  let at = -1;
  return content.replace(RUN, (run, _left, _up, drawn: string) => {
    at += 1;
    return echoes.has(at) ? run.replace(drawn, () => silent(drawn)) : run;
  });
}

function silent(drawn: string): string {
  const said = /(?<=^ {2}\/ActualText )<[^>]*>/m;
  return said.test(drawn) ? drawn.replace(said, '()') : `/Span <<\n  /ActualText ()\n>> BDC\n${drawn}EMC\n`;
}
