export { MOST_BROUGHT_IN, MOST_BYTES } from './bounds.ts';
export { isOwn, JOINED, type Joined, readCanvas } from './jsonCanvas/readCanvas.ts';
export { decode } from './noteTable/decode.ts';
export { readNotes } from './noteTable/readNotes.ts';
export { type NoteTable, readRows, type TableColumn, type TableRow } from './noteTable/table.ts';
export { type OpenedFile, openFile } from './openFile.ts';
