import { type Printed, typeset } from '../print/typeset.ts';
import template from './kit.typ?raw';

/** A kit as a PDF/UA-1 file. @throws Error as `typeset`. */
export function setKit(document: Printed, pageOf: (page: number, pages: number) => string): Uint8Array {
  return typeset(template, document, pageOf);
}
