import type { Rich } from '@parcours/shared/report';
import { AlignmentType, type INumberingOptions, LevelFormat, type Paragraph } from 'docx';
import { said } from './paragraphs.ts';
import type { Writer } from './writer.ts';

const BULLETS = 'bullets';
const NUMBERS = 'numbers';

const level = { level: 0, alignment: AlignmentType.START };
const style = { paragraph: { indent: { start: 380, hanging: 260 } } };

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: [{ ...level, format: LevelFormat.BULLET, text: '•', style }] },
    { reference: NUMBERS, levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.', style }] },
  ],
};

/** Each list counts from 1. */
export function list(items: readonly Rich[], ordered: boolean, writer: Writer): Paragraph[] {
  const numbering = {
    reference: ordered ? NUMBERS : BULLETS,
    level: 0,
    instance: ordered ? writer.next('list') : 0,
  };
  return items.map((item) => said(item, 'ListParagraph', writer, { numbering }));
}
