/** Origin of a transaction that this participant's own commands made: the one kind that undo takes back. */
export const LOCAL = Symbol('parcours.local');
/** Origin of what a command lays down before its own transaction; it shows nowhere, and undo leaves it. */
export const PREPARATION = Symbol('parcours.preparation');
/** Origin of a transaction that brings an older document to this version. */
export const MIGRATION = Symbol('parcours.migration');
/** Origin of a transaction that fills a document from a stored board. */
export const LOAD = Symbol('parcours.load');
