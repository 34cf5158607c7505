import { formatMessage, type Language } from '@parcours/shared/messages';
import { INTERFACE_MESSAGES, type InterfaceMessages } from '@parcours/shared/messages/interface';
import { isolate } from './direction.ts';

/** The words of the pages in one language, by their keys. */
export type Messages = Readonly<Record<keyof InterfaceMessages, string>>;

/** A message that nothing has to be put into. */
export type MessageKey = {
  [Key in keyof InterfaceMessages]: InterfaceMessages[Key] extends undefined ? Key : never;
}[keyof InterfaceMessages];

type FilledKey = Exclude<keyof InterfaceMessages, MessageKey>;

/** A message in the page's language; `values` fill its arguments. */
export interface Translate {
  (key: MessageKey): string;
  <Key extends FilledKey>(key: Key, values: ValuesOf<InterfaceMessages[Key]>): string;
}

/** Where a text goes, a number may go, as it stands. */
type ValuesOf<Arguments> = {
  readonly [Name in keyof Arguments]: string extends Arguments[Name] ? string | number : Arguments[Name];
};

/** The words of one language, fetched when it is first chosen. */
export function loadMessages(locale: Language): Promise<Messages> {
  return INTERFACE_MESSAGES[locale]();
}

export function translator(locale: string, messages: Messages): Translate {
  return (key: keyof InterfaceMessages, values: Readonly<Record<string, string | number>> = {}) => {
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value, locale) : value,
    ]);
    return formatMessage(messages[key], { locale }, Object.fromEntries(isolated)).join('');
  };
}
