export {
  formatMessage,
  type MessageLanguage,
  type MessageTags,
  type MessageValues,
} from './formatMessage.ts';
export { LANGUAGES } from './generated/languages.ts';
export { isLanguage, LANGUAGE_TAGS, type Language, languageFor } from './languages.ts';
