import type { PageSetup } from './engine/nodes.ts';
import { A4 } from './figure/sheets.ts';
import { BODY, MEASURES, TYPE } from './look.ts';
import { line, prose, type Setting } from './setting.ts';

const MARGINS = { side: 50, top: 42, bottom: 54 };
const FOOT_AT = 28;

/** A4, with the title and the number of the page at the foot. */
export function pageSetup(
  setting: Setting,
  title: string,
  pageOf: (page: number, pages: number) => string,
): PageSetup {
  const small = { ...setting, measure: MEASURES.foot };
  return {
    size: A4,
    margins: MARGINS,
    footAt: FOOT_AT,
    style: BODY,
    foot: (page, pages) =>
      line(setting, { justifyContent: 'space-between', gap: 20 }, [
        prose(small, { ...TYPE.label, flexShrink: 1, maxLines: 1, textOverflow: 'ellipsis' }, title),
        prose(small, { ...TYPE.label, flexShrink: 0 }, pageOf(page, pages)),
      ]),
  };
}

/** The room between the margins of an upright page. */
export function widthWithin({ size, margins }: PageSetup): number {
  return size.width - 2 * margins.side;
}
