import { LANGUAGES } from '../../messages/generated/languages.ts';
import { REPORT_MESSAGES, type ReportWords } from '../../messages/generated/report.ts';
import { isLanguage, type Language } from '../../messages/languages.ts';
import { wordsOf } from '../../messages/words.ts';
import type { Catalogue } from './catalogue.ts';
import { grammarOf } from './grammar.ts';

/** The language of these (BCP 47) where a report can be written in it, else English. */
export function reportLanguageFor(tag: string): Language {
  const [language = ''] = tag.split('-');
  return isLanguage(language) ? language : 'en';
}

const READ = new Map<Language, Catalogue>();

/** The words of a language, and the direction that it is written in. */
export function languageOf(language: Language): {
  readonly words: Catalogue;
  readonly direction: 'ltr' | 'rtl';
} {
  const words = READ.get(language) ?? catalogueOf(language);
  READ.set(language, words);
  return { words, direction: LANGUAGES[language].direction };
}

function catalogueOf(language: Language): Catalogue {
  const messages: Readonly<Record<string, string>> = REPORT_MESSAGES[language];
  const { locale } = LANGUAGES[language];
  const numberInWords = (value: number) => messages[`numberInWords.${value}`];
  const words = wordsOf<ReportWords>(messages, { locale, numberInWords });
  return { ...words, grammar: grammarOf(locale, words.punctuation, new Map(Object.entries(words.language))) };
}
