import type { Badge, Rich, Span } from '@parcours/shared/report';
import { embedded, upright } from './direction.ts';
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
    return prose(setting, { ...look, ...frame }, spans(content, setting), named(content, setting, extras));
  }
  const fill = { ...look, flexGrow: 1, flexShrink: 1, flexBasis: 0 };
  const words = rest.length > 0 ? [prose(setting, fill, spans(trimmed(rest), setting))] : [];
  return line(setting, { gap: 5, ...frame }, [badgeBox(first, setting), ...words], extras);
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
  return content.filter((span) => span.text !== '').map((span) => stretch(span, setting));
}

function stretch(span: Span, { isRightToLeft }: Setting): PdfNode {
  const direction = isRightToLeft ? 'rtl' : 'ltr';
  switch (span.kind) {
    case 'text':
      return text({ direction }, span.text);
    case 'own':
      return text({ direction }, embedded(span.text, isRightToLeft));
    case 'strong':
      return text({ direction, fontWeight: 700 }, span.text);
    case 'gap':
      return text({ direction, color: COLOURS.accent, fontWeight: 600 }, span.text, {
        href: `#gap-${span.number}`,
      });
    case 'link':
      return text({ direction, color: COLOURS.accent, textDecoration: 'underline' }, span.text, {
        href: span.url,
      });
    case 'badge':
      return text({ direction, fontWeight: 700 }, `${upright(span.symbol)}\u00a0${span.text}`);
  }
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
