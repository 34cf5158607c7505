import { languageFor } from '@parcours/shared/messages';
import { programWords } from '@parcours/shared/messages/program';

/** What the program says to anyone who runs it: in the language of the terminal where it speaks that, else in English. */
export const words = programWords(languageFor([terminalLanguage(process.env)]));

/** As POSIX has it, such as `fr_FR.UTF-8`; a language that is not named is the empty text. */
function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  return (LC_ALL || LC_MESSAGES || LANG || '').replace(/[_.@].*$/, '');
}
