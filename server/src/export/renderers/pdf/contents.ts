import type { Part, ReportHead } from '@parcours/shared/report';
import { box, type PageOf, type PageSetup, type PdfNode, type Tag, text } from './engine/nodes.ts';
import { TYPE } from './look.ts';
import { widthWithin } from './pageSetup.ts';
import { flow, line, prose, type Setting } from './setting.ts';

const GAP = 26;
const NUMBER = 26;

/** The parts with the pages that they begin on, in two columns. */
export function contents(
  { contents: title }: ReportHead,
  parts: readonly Part[],
  pageOf: PageOf,
  setup: PageSetup,
  setting: Setting,
): PdfNode[] {
  const section: Tag = { role: 'Sect' };
  const tag: Tag = { role: 'TOC', parent: section };
  const number = new Intl.NumberFormat(setting.language);
  const width = (widthWithin(setup) - GAP) / 2;
  const entry = ({ id, title: name }: Part) => {
    const page = pageOf(id);
    const shown = page === undefined ? ' ' : number.format(page);
    return line(
      setting,
      { marginBottom: 3 },
      [
        prose(setting, { width: width - NUMBER }, [text(flow(setting), name, { href: `#${id}` })]),
        prose(setting, { width: NUMBER, textAlign: setting.isRightToLeft ? 'left' : 'right' }, shown),
      ],
      { tag: { role: 'TOCI', parent: tag } },
    );
  };
  const half = Math.ceil(parts.length / 2);
  const columns = [parts.slice(0, half), parts.slice(half)].map((column) =>
    box({ width }, column.map(entry)),
  );
  const style = { ...TYPE.h2, fontSize: 13, marginBottom: 6 };
  return [
    prose(setting, style, title, { tag: { role: 'H2', parent: section }, newPage: 'always', withNext: true }),
    line(setting, { gap: GAP }, columns, { whole: true }),
  ];
}
