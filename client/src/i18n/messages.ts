import { formatMessage, type Language } from '@parcours/shared/messages';
import { INTERFACE_MESSAGES, type InterfaceMessages } from '@parcours/shared/messages/interface';
import { isolate } from './direction.ts';

/** The words of the pages in one language, by their keys. */
export type Messages = Readonly<Record<keyof InterfaceMessages, string>>;

/** Of some messages, those that nothing has to be put into. */
type PlainKey<Known> = {
  [Key in keyof Known]: Known[Key] extends undefined ? Key : never;
}[keyof Known];

/** A message that nothing has to be put into. */
export type MessageKey = PlainKey<InterfaceMessages>;

/** One of some messages in the page's language; `values` fill its arguments. */
export interface TranslateOf<Known> {
  (key: PlainKey<Known>): string;
  <Key extends Exclude<keyof Known, PlainKey<Known>>>(key: Key, values: ValuesOf<Known[Key]>): string;
}

/** A message in the page's language. */
export type Translate = TranslateOf<InterfaceMessages>;

/** Where a text goes, a number may go, as it stands. */
type ValuesOf<Arguments> = {
  readonly [Name in keyof Arguments]: string extends Arguments[Name] ? string | number : Arguments[Name];
};

/** The words of one language, fetched when it is first chosen. */
export function loadMessages(locale: Language): Promise<Messages> {
  return INTERFACE_MESSAGES[locale]();
}

export function translator<Known = InterfaceMessages>(
  locale: string,
  messages: Readonly<Record<keyof Known, string>>,
): TranslateOf<Known> {
  return (key: keyof Known, values: object = {}) => {
    const given: [string, string | number][] = Object.entries(values);
    const isolated = given.map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value, locale) : value,
    ]);
    return formatMessage(messages[key], { locale }, Object.fromEntries(isolated)).join('');
  };
}
