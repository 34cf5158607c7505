export { MOST_BROUGHT_IN } from './bounds.ts';
export { isOwn, JOINED, type Joined, readCanvas } from './jsonCanvas/readCanvas.ts';
export { readNotes } from './noteTable/readNotes.ts';
export type { NoteTable, TableColumn } from './noteTable/table.ts';
export { type OpenedFile, openFile } from './openFile.ts';
