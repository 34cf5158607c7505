import type { Tone } from '@parcours/shared/report';
import { BorderStyle, type IBorderOptions, type IRunStylePropertiesOptions, ShadingType } from 'docx';

/** Colours keep a contrast of 4.5 to 1 or more on the ground they stand on. */
export const INK = '1C2430';
export const SOFT = '4D5866';
export const LINE = 'C9CED6';
export const TINT = 'F5F3EE';
export const ACCENT = '1D4A63';

/** Fonts that Office and LibreOffice have or have a match for; the second serves Arabic and Hebrew. */
export const TEXT_FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' };
export const TITLE_FONT = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Georgia', cs: 'Arial' };
/** Has the signs of the outcomes, which text fonts lack. */
export const SYMBOL_FONT = 'Segoe UI Symbol';

/** A thin line, or one of another kind, in eighths of a point. */
export function rule(color: string, size = 4): IBorderOptions {
  return { style: BorderStyle.SINGLE, color, size };
}

export const NO_RULE: IBorderOptions = { style: BorderStyle.NONE, color: 'auto', size: 0 };

/** Results differ by sign, word and border; colour only repeats them. */
const TONES: Readonly<Record<Tone, { ink: string; ground: string; border: IBorderOptions }>> = {
  good: { ink: '17603A', ground: 'E8F3EC', border: rule('17603A') },
  fair: { ink: '754600', ground: 'FBF1DE', border: { style: BorderStyle.DASHED, color: '754600', size: 4 } },
  bad: { ink: '98201F', ground: 'FBE9E7', border: { style: BorderStyle.DOUBLE, color: '98201F', size: 4 } },
  stuck: { ink: 'FFFFFF', ground: '4A2C63', border: rule('4A2C63') },
  unknown: { ink: SOFT, ground: 'FFFFFF', border: { style: BorderStyle.DOTTED, color: SOFT, size: 4 } },
};

export function badgeLook(tone: Tone): IRunStylePropertiesOptions {
  const { ink, ground, border } = TONES[tone];
  return {
    bold: true,
    color: ink,
    border,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground },
  };
}
