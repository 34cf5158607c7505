/** Signs that begin a formula, in their wide and small forms too. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';
/** White space, and signs that cannot be seen: programs skip them. */
const BLANK = '\\s\\p{Z}\\p{Cf}';
const FORMULA = new RegExp(`^[\\t\\r\\n]|^[${BLANK}]*${SIGN}`, 'u');
const FORMULA_FURTHER_ON = new RegExp(`[,;][${BLANK}"]*(?=${SIGN})`, 'gu');

/** A text that no spreadsheet takes for a formula: one that begins like it is set behind an apostrophe. */
export function noFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The same where a cell may begin after any comma or semicolon, as in a file that is read by another separator. */
function noFormulaAnywhere(text: string): string {
  return noFormula(text).replace(FORMULA_FURTHER_ON, "$&'");
}

const LINE_ENDS = /\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g;

/**
 * A text that stays in its row and harmless by whatever separator the file is read: one line, nothing after a comma or a
 * semicolon that would begin a formula, a quotation, or the end of this one.
 */
export function oneLine(text: string): string {
  const line = text.replace(LINE_ENDS, ' ').trim();
  return noFormulaAnywhere(line)
    .replace(/(?<=[,;])"+/g, (quotes) => '”'.repeat(quotes.length))
    .replace(/[,;]$/, '$& ');
}
