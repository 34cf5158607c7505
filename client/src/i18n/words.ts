/** What another language must say of a part of the English messages: every key, and no other. */
export type Words<Reference> = Readonly<Record<keyof Reference, string>>;
