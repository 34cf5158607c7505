import { cutText } from '@parcours/shared/board';
import { noFormula } from '../../formulas.ts';

/** As many characters as a cell holds (UTF-16 code units). */
const LONGEST = 32_767;
const ELLIPSIS = '…';

const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as a cell shows it and nothing more. A cell of text is no formula in this format; still it becomes one when
 * somebody edits it or saves it as CSV, so what would begin a formula is set behind an apostrophe.
 */
export function safeText(text: string): string {
  return encoded(cut(noFormula(text)));
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${cutText(text, LONGEST - 1)}${ELLIPSIS}`;
}

/** Programs read `_x0041_` as the character of that code (ECMA-376 part 1, ST_Xstring). */
function encoded(text: string): string {
  const literal = text.replace(ESCAPE_LOOKALIKE, '_x005F_');
  // The library looks texts up in a plain object, where names that every object inherits are never new.
  return literal in {} ? codeOf(literal) + literal.slice(1) : literal;
}

function codeOf(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
