import type { Block } from '@parcours/shared/report';
import { box, type PdfNode, type Tag } from './engine/nodes.ts';
import { inlineFigure } from './figures.ts';
import { gapCard } from './gapCard.ts';
import { facts, list } from './lists.ts';
import { COLOURS, TYPE } from './look.ts';
import { badgeBox, sentence } from './sentences.ts';
import { line, prose, type Setting } from './setting.ts';
import { table } from './tables.ts';

const LABELS = 110;
const RULE = 22;

/** A block of the report between the margins of an upright page. */
export function block(content: Block, width: number, setting: Setting, section: Tag): PdfNode[] {
  switch (content.kind) {
    case 'heading': {
      const tag: Tag = { role: `H${content.level}`, parent: section };
      const style = content.level === 3 ? TYPE.h3 : TYPE.h4;
      return [sentence(content.text, setting, { frame: style }, { tag, withNext: true })];
    }
    case 'paragraph':
      return [
        sentence(
          content.text,
          setting,
          { frame: TYPE[content.role] },
          { tag: { role: 'P', parent: section } },
        ),
      ];
    case 'list':
      return list(content.items, content.ordered, setting, section);
    case 'facts':
      return [...facts(content.facts, LABELS, setting, section), box({ height: 6 }, [])];
    case 'tally':
      return [tally(content, setting, section)];
    case 'table':
      return table(content, width, setting, section);
    case 'gap':
      return [gapCard(content, setting, section)];
    case 'figure':
      return [inlineFigure(content, width, setting, section)];
    case 'blank':
      return [blank(content.label, content.lines, setting, section)];
  }
}

function tally({ items }: Extract<Block, { kind: 'tally' }>, setting: Setting, parent: Tag): PdfNode {
  const tag: Tag = { role: 'L', parent };
  const entries = items.map(({ badge, count }) => {
    const body: Tag = { role: 'LBody', parent: { role: 'LI', parent: tag } };
    const number = prose(setting, { ...TYPE.h2, fontSize: 15 }, count);
    const parts = [number, box({}, [badgeBox(badge, setting)])];
    return line(setting, { gap: 5, alignItems: 'center' }, parts, { tag: body });
  });
  return line(setting, { flexWrap: 'wrap', gap: 14, rowGap: 4, marginBottom: 6 }, entries, { whole: true });
}

/** Ruled lines to write on. */
function blank(label: string, lines: number, setting: Setting, parent: Tag): PdfNode {
  const rules = Array.from({ length: lines }, () =>
    box({ height: RULE, borderBottomWidth: 0.6, borderBottomColor: COLOURS.soft }, []),
  );
  const name = prose(setting, TYPE.label, label, { tag: { role: 'P', parent } });
  return box({ marginTop: 4, marginBottom: 9 }, [name, ...rules], { whole: true });
}
