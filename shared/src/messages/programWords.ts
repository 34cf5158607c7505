import { LANGUAGES } from './generated/languages.ts';
import { PROGRAM_MESSAGES, type ProgramWords } from './generated/program.ts';
import type { Language } from './languages.ts';
import { wordsOf } from './words.ts';

/** What the command line and the server say to the person who runs them. */
export function programWords(language: Language): ProgramWords {
  return wordsOf<ProgramWords>(PROGRAM_MESSAGES[language], LANGUAGES[language]);
}
