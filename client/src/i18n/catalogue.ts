import type { en } from './messages/en.ts';

/** English is the reference: a key that it has and another language has not is a compile error there. */
export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;
