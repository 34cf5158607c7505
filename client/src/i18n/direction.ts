/** The direction in which a language (BCP 47) is written: that of the pages, or of a board's texts. */
export function languageDirection(language: string): 'ltr' | 'rtl' {
  const script = scriptOf(language);
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT_LANGUAGES.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The script that a tag names itself, such as `az-Arab`. */
function scriptOf(language: string): string | undefined {
  return /^[a-z]{2,8}-(?:[a-z]{3}-)*([a-z]{4})(?:-|$)/.exec(language.toLowerCase())?.[1];
}

const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string> = new Set([
  'adlm',
  'arab',
  'hebr',
  'nkoo',
  'rohg',
  'syrc',
  'thaa',
]);

const RIGHT_TO_LEFT_LANGUAGES: ReadonlySet<string> = new Set(
  'ar arc ary arz azb bal ckb dv fa he ks ku lrc mzn nqo pnb prs ps rhg sd skr syr ug ur yi'.split(' '),
);

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])\p{L}/u;

/** The direction of a text by its first letter, as `dir="auto"` has it. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = text.search(RIGHT_TO_LEFT);
  if (first < 0) return 'ltr';
  const other = text.search(LEFT_TO_RIGHT);
  return other >= 0 && other < first ? 'ltr' : 'rtl';
}

/**
 * A text that is about to be put into a sentence of `language`; one with letters of the other direction is wrapped in
 * isolates (U+2068, U+2069), so that neither tears the other's word order apart.
 */
export function isolate(text: string, language: string): string {
  const foreign = languageDirection(language) === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return foreign.test(text) ? `\u2068${text}\u2069` : text;
}
