import type { ReportHead } from '@parcours/shared/report';
import { embedded } from './direction.ts';
import { box, type PdfNode } from './engine/nodes.ts';
import { COLOURS, MEASURES, TYPE } from './look.ts';
import { line, prose, type Setting } from './setting.ts';

const RULE = {
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 16,
  paddingTop: 5,
  paddingBottom: 8,
  borderBottomWidth: 0.7,
  borderBottomColor: COLOURS.line,
};
const STAMP = {
  borderWidth: 0.7,
  borderColor: COLOURS.soft,
  borderRadius: 2,
  paddingHorizontal: 6,
  paddingVertical: 1,
  flexShrink: 0,
};

/** What the report is, on what, from when, and for whom. */
export function masthead({ kind, title, city, date, edition }: ReportHead, setting: Setting): PdfNode[] {
  const small = { ...setting, measure: MEASURES.card };
  const facts = [city, date].filter((fact) => fact !== undefined && fact !== '').join(' · ');
  const { language, boardLanguage } = setting;
  const lang = language === boardLanguage ? {} : { lang: boardLanguage };
  const stamp = box(STAMP, [prose(small, TYPE.label, edition)]);
  return [
    prose(setting, TYPE.kind, kind, { tag: { role: 'P' } }),
    prose(setting, TYPE.h1, embedded(title, setting.isRightToLeft), { tag: { role: 'H1', ...lang } }),
    line(setting, RULE, [prose(small, { ...TYPE.label, flexShrink: 1 }, facts), stamp], {
      tag: { role: 'P' },
    }),
  ];
}
