import { languageFor } from '@parcours/shared/messages';
import { programWords } from '@parcours/shared/messages/program';

/** The language of the terminal where the program speaks it, else English. */
export const spoken = languageFor([terminalLanguage(process.env)]);

/** What the program says to anyone who runs it. */
export const words = programWords(spoken);

/** As POSIX has it, such as `fr_FR.UTF-8`; a language that is not named is the empty text. */
function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  return (LC_ALL || LC_MESSAGES || LANG || '').replace(/[_.@].*$/, '');
}
