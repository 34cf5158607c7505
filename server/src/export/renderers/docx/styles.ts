import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { ACCENT, INK, rule, SOFT, TEXT_FONT, TITLE_FONT } from './look.ts';
import { proofingTag } from './proofing.ts';
import type { Writer } from './writer.ts';

const { AUTO } = LineRuleType;
/** Sizes are half points, spaces are twentieths of a point. */
const TITLE = { font: TITLE_FONT, color: INK, bold: true };

/** Every look of the document is a style that its readers can change in one place. */
export function stylesFor({ language, direction }: Writer): IStylesOptions {
  const tag = proofingTag(language);
  const rtl = direction === 'rtl';
  return {
    default: {
      document: {
        run: {
          font: TEXT_FONT,
          size: 20,
          sizeComplexScript: 20,
          color: INK,
          language: { value: tag, ...(rtl ? { bidirectional: tag } : {}) },
        },
        paragraph: { spacing: { after: 100, line: 254, lineRule: AUTO } },
      },
      title: {
        run: { ...TITLE, size: 46, sizeComplexScript: 46 },
        paragraph: { spacing: { after: 60, line: 240, lineRule: AUTO } },
      },
      heading1: headingStyle(
        30,
        { before: 380, after: 110 },
        { border: { top: { ...rule(INK, 8), space: 6 } } },
      ),
      heading2: headingStyle(23, { before: 220, after: 70 }),
      heading3: headingStyle(20, { before: 170, after: 50 }),
      caption: {
        run: { size: 20, sizeComplexScript: 20, bold: true, color: INK, italics: false },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 100, after: 60 } },
      },
      hyperlink: { run: { color: ACCENT, underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 40 }, contextualSpacing: false } },
    },
    paragraphStyles: [...TEXT_STYLES, contentsEntry(rtl)],
    characterStyles: [{ id: CONTENTS_LINK, name: 'Index Link', run: { color: ACCENT } }],
  };
}

function headingStyle(size: number, spacing: { before: number; after: number }, more = {}) {
  return {
    run: { ...TITLE, size, sizeComplexScript: size },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { ...spacing, line: 250, lineRule: AUTO },
      ...more,
    },
  };
}

const BASED = { basedOn: 'Normal', quickFormat: true } as const;

/** What the entries of the contents are written in. */
export const CONTENTS_LINK = 'IndexLink';

/** What a program writes when it brings the contents up to date has no direction but that of its style. */
function contentsEntry(bidirectional: boolean) {
  return {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    paragraph: { spacing: { after: 50 }, ...(bidirectional ? { bidirectional } : {}) },
  };
}

/** Named in English, as the styles that every program has are in the file. */
const TEXT_STYLES = [
  {
    ...BASED,
    id: 'Kicker',
    name: 'Kicker',
    run: { size: 18, sizeComplexScript: 18, bold: true, color: ACCENT, characterSpacing: 20 },
    paragraph: { spacing: { after: 20 } },
  },
  {
    ...BASED,
    id: 'Masthead',
    name: 'Masthead',
    run: { color: SOFT },
    paragraph: { spacing: { after: 60 } },
  },
  {
    ...BASED,
    id: 'Lead',
    name: 'Lead',
    run: { font: TITLE_FONT, size: 25, sizeComplexScript: 25 },
    paragraph: { keepLines: true, spacing: { after: 90, line: 256, lineRule: AUTO } },
  },
  {
    ...BASED,
    id: 'Aside',
    name: 'Aside',
    run: { size: 18, sizeComplexScript: 18, color: SOFT },
  },
  {
    ...BASED,
    id: 'Summary',
    name: 'Summary',
    paragraph: { keepNext: true, keepLines: true, spacing: { after: 80 } },
  },
  {
    ...BASED,
    id: 'Tally',
    name: 'Tally',
    paragraph: { keepLines: true, spacing: { before: 20, after: 60, line: 320, lineRule: AUTO } },
  },
  {
    ...BASED,
    id: 'TableText',
    name: 'Table text',
    run: { size: 18, sizeComplexScript: 18 },
    paragraph: { spacing: { before: 40, after: 40, line: 250, lineRule: AUTO } },
  },
  {
    ...BASED,
    id: 'TableTextSmall',
    name: 'Table text small',
    run: { size: 17, sizeComplexScript: 17 },
    paragraph: { spacing: { before: 25, after: 25, line: 240, lineRule: AUTO } },
  },
  {
    ...BASED,
    id: 'ToWrite',
    name: 'Line to write on',
    paragraph: { spacing: { before: 0, after: 0, line: 440, lineRule: LineRuleType.EXACT } },
  },
  {
    ...BASED,
    id: 'ContentsTitle',
    name: 'Contents title',
    run: { ...TITLE, size: 30, sizeComplexScript: 30 },
    paragraph: { keepNext: true, spacing: { after: 120 } },
  },
  {
    ...BASED,
    id: 'Picture',
    name: 'Picture',
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
  },
  {
    ...BASED,
    id: 'Foot',
    name: 'Foot of the page',
    run: { size: 17, sizeComplexScript: 17, color: SOFT },
    paragraph: { spacing: { after: 0 } },
  },
] as const;
