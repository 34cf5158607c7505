import type { Badge, Rich, Span } from '@parcours/shared/report';
import { continued, embedded, upright } from './direction.ts';
import { box, type Extras, type PdfNode, type Style, text } from './engine/nodes.ts';
import { COLOURS, TONES } from './look.ts';
import { line, prose, type Setting } from './setting.ts';

/**
 * A sentence as a paragraph. A badge at its beginning gets its border; within a sentence it is symbol and word.
 * `look` is that of the words, `frame` what is around them: widths, paddings, margins.
 */
export function sentence(
  content: Rich,
  setting: Setting,
  { look = {}, frame = {} }: { readonly look?: Style; readonly frame?: Style } = {},
  extras: Extras = {},
): PdfNode {
  const [first, ...rest] = content;
  if (first?.kind !== 'badge') {
    const told = named(content, setting, extras);
    const within = told === extras ? setting : { ...setting, boardLanguage: setting.language };
    return paragraph(content, within, look, frame, told);
  }
  const fill = { flexGrow: 1, flexShrink: 1, flexBasis: 0 };
  const words = rest.length > 0 ? [paragraph(trimmed(rest), setting, look, fill, {})] : [];
  return line(setting, { gap: 5, ...frame }, [badgeBox(first, setting), ...words], extras);
}

/** The engine cannot be given line ends: each line is a text of its own. */
function paragraph(content: Rich, setting: Setting, look: Style, frame: Style, extras: Extras): PdfNode {
  const [first = [], ...more] = linesOf(content);
  if (more.length === 0) return prose(setting, { ...look, ...frame }, spans(first, setting), extras);
  const lines = [first, ...more].map((stretches) => prose(setting, look, spans(stretches, setting)));
  return box(frame, lines, extras);
}

function linesOf(content: Rich): Rich[] {
  const lines: Span[][] = [[]];
  for (const span of content) {
    span.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    });
  }
  return lines.filter((spans) => spans.some(({ text }) => text.trim() !== ''));
}

/** A sentence that is the board's alone is in the board's language. */
function named(content: Rich, { language, boardLanguage }: Setting, extras: Extras): Extras {
  if (!extras.tag || language === boardLanguage || !content.every(({ kind }) => kind === 'own'))
    return extras;
  return { ...extras, tag: { ...extras.tag, lang: boardLanguage } };
}

function trimmed([first, ...rest]: Rich): Rich {
  return first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
}

export function spans(content: Rich, setting: Setting): PdfNode[] {
  return content.filter((span) => span.text !== '').map((span, at) => stretch(span, at === 0, setting));
}

function stretch(span: Span, isFirst: boolean, setting: Setting): PdfNode {
  const { isRightToLeft } = setting;
  const said = (words: string) => (isFirst ? words : continued(words));
  const direction = isRightToLeft ? 'rtl' : 'ltr';
  switch (span.kind) {
    case 'text':
      return text({ direction }, said(span.text));
    case 'own':
      return text({ direction }, said(embedded(span.text, isRightToLeft)), foreign(setting));
    case 'strong':
      return text({ direction, fontWeight: 700 }, said(span.text));
    case 'gap':
      return text({ direction, color: COLOURS.accent, fontWeight: 600 }, said(span.text), {
        href: `#gap-${span.number}`,
      });
    case 'link':
      return text({ direction, color: COLOURS.accent, textDecoration: 'underline' }, said(span.text), {
        href: span.url,
      });
    case 'badge':
      return text({ direction, fontWeight: 700 }, said(`${upright(span.symbol)}\u00a0${span.text}`));
  }
}

/** The board's words in a report in another language. */
function foreign({ language, boardLanguage }: Setting): { readonly lang?: string } {
  return language === boardLanguage ? {} : { lang: boardLanguage };
}

const BADGE: Style = { fontSize: 8.4, fontWeight: 600, lineHeight: 1.2 };

/** Symbol and word in the border of their tone. */
export function badgeBox({ tone, symbol, text: word }: Badge, setting: Setting): PdfNode {
  const { colour, ground, border } = TONES[tone];
  const words = prose(setting, { ...BADGE, color: colour }, `${upright(symbol)}\u00a0${word}`);
  const edge = { borderColor: tone === 'stuck' ? ground : colour, borderRadius: 2.5 };
  const inside = { backgroundColor: ground, paddingHorizontal: 4, paddingVertical: 0.6 };
  const style: Style = {
    ...inside,
    ...edge,
    borderWidth: 0.9,
    borderStyle: border === 'double' ? 'solid' : border,
  };
  const shape = { alignSelf: 'flex-start', flexShrink: 0 };
  if (border !== 'double') return box({ ...shape, ...style }, [words]);
  return box({ ...shape, ...edge, borderWidth: 0.7, padding: 1 }, [
    box({ ...style, borderWidth: 0.7 }, [words]),
  ]);
}
