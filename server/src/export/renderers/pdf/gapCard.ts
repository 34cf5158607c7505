import { type GapCard, plainText } from '@parcours/shared/report';
import { box, type PdfNode, type Tag } from './engine/nodes.ts';
import { facts } from './lists.ts';
import { COLOURS, MEASURES, TYPE } from './look.ts';
import { sentence, spans } from './sentences.ts';
import { line, prose, type Setting } from './setting.ts';

const LABELS = 104;

/** Everything about a gap, on one page where it can be. */
export function gapCard(card: GapCard, around: Setting, parent: Tag): PdfNode {
  const setting = { ...around, measure: MEASURES.card };
  const section: Tag = { role: 'Sect', parent };
  const { number, label, title } = card;
  const chip = box(
    {
      backgroundColor: COLOURS.ink,
      borderRadius: 2,
      paddingHorizontal: 5,
      paddingVertical: 1.2,
      alignSelf: 'flex-start',
    },
    [
      prose(
        setting,
        { color: COLOURS.paper, fontSize: 8.2, fontWeight: 700, lineHeight: 1.2 },
        `${label} ${number}`,
      ),
    ],
  );
  const name = prose(
    setting,
    { ...TYPE.h3, marginTop: 0, marginBottom: 0, flexShrink: 1, flexGrow: 1, flexBasis: 0 },
    spans(title, setting),
  );
  const bookmark = { title: `${label} ${number}. ${plainText(title)}`, level: 2 } as const;
  const style = {
    borderWidth: 0.7,
    borderColor: COLOURS.line,
    borderTopWidth: 2.4,
    borderTopColor: COLOURS.ink,
    paddingHorizontal: 12,
    paddingTop: 8,
    paddingBottom: 5,
    marginBottom: 12,
  };
  const heading = line(setting, { gap: 8, marginBottom: 4 }, [chip, name], {
    tag: { role: 'H3', parent: section },
  });
  const summary = sentence(
    card.summary,
    setting,
    { look: { color: COLOURS.soft }, frame: { marginBottom: 5 } },
    { tag: { role: 'P', parent: section } },
  );
  return box(style, [heading, summary, ...facts(card.facts, LABELS, setting, section)], {
    tag: section,
    bookmark,
    anchor: `gap-${number}`,
    whole: true,
  });
}
