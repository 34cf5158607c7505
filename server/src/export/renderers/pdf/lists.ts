import type { Fact, Rich } from '@parcours/shared/report';
import { box, type PdfNode, type Tag } from './engine/nodes.ts';
import { COLOURS, TYPE } from './look.ts';
import { sentence } from './sentences.ts';
import { line, prose, type Setting } from './setting.ts';

const FILL = { flexGrow: 1, flexShrink: 1, flexBasis: 0 };
/** Longer than this, in characters, a fact has a row of its own. */
const SHORT = 44;

export function list(items: readonly Rich[], isOrdered: boolean, setting: Setting, section: Tag): PdfNode[] {
  const tag: Tag = { role: 'L', parent: section };
  return items.map((item, at) => {
    const entry: Tag = { role: 'LI', parent: tag };
    const sign = prose(
      setting,
      { width: isOrdered ? 18 : 11, flexShrink: 0 },
      isOrdered ? `${at + 1}.` : '•',
      {
        tag: { role: 'Lbl', parent: entry },
      },
    );
    const body = box(FILL, [sentence(item, setting)], { tag: { role: 'LBody', parent: entry } });
    const isLast = at === items.length - 1;
    return line(setting, { marginBottom: isLast ? 7 : 3 }, [sign, body], {
      whole: true,
    });
  });
}

/** Labels on one side, what they say on the other; what is short stands side by side. */
export function facts(all: readonly Fact[], labelWidth: number, setting: Setting, section: Tag): PdfNode[] {
  const tag: Tag = { role: 'L', parent: section };
  const style = { gap: 12, paddingVertical: 2, borderTopWidth: 0.5, borderTopColor: COLOURS.line };
  return paired(all).map((row) => {
    const entries = row.map((entry) => fact(entry, labelWidth, setting, tag));
    return line(setting, style, entries, {
      whole: true,
    });
  });
}

function fact({ label, values }: Fact, labelWidth: number, setting: Setting, parent: Tag): PdfNode {
  const entry: Tag = { role: 'LI', parent };
  const body: Tag = { role: 'LBody', parent: entry };
  const said = values.map((value, at) =>
    sentence(
      value,
      setting,
      { frame: { marginTop: at === 0 ? 0 : 2 } },
      { tag: { role: 'P', parent: body } },
    ),
  );
  const name = prose(setting, { ...TYPE.label, width: labelWidth, flexShrink: 0 }, label, {
    tag: { role: 'Lbl', parent: entry },
  });
  return line(setting, { ...FILL, gap: 8 }, [name, box(FILL, said)]);
}

/** Two neighbours that are both short share a row. */
function paired(all: readonly Fact[]): Fact[][] {
  const rows: Fact[][] = [];
  for (const entry of all) {
    const row = rows.at(-1);
    if (row?.length === 1 && [...row, entry].every(isShort)) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function isShort({ values }: Fact): boolean {
  return values.length === 1 && lengthOf(values) <= SHORT;
}

function lengthOf(sentences: readonly Rich[]): number {
  return sentences.flat().reduce((sum, { text }) => sum + text.length, 0);
}
