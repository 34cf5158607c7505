/// <reference path="./typst.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FILES } from '../fontFiles.ts';
import { amended, type LinkAnchor } from './amend.ts';
import { boxFont } from './boxFont.ts';
import type { Size } from './sheets.ts';
import words from './words.typ?raw';

/** Typst reads no file below it: all that it needs it is given. */
const WORKSPACE = import.meta.dirname;

let compiler: NodeCompiler | undefined;

/** It looks through the fonts of the system when it begins, which takes a while, and then prefers those that it is given. */
function compilerAtHand(): NodeCompiler {
  const files = Object.values(FONT_FILES).flat();
  compiler ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [...files.map(({ file }) => readFileSync(file)), boxFont('Box')] }],
  });
  return compiler;
}

/** What every template is given: `words.typ` reads the sheet and its margins, in points. */
export interface Printed {
  readonly language: string;
  readonly sheet: Size;
  readonly margins: { readonly side: number; readonly top: number; readonly bottom: number };
  /** What the anchors are called that links within the document lead to. */
  readonly called: Readonly<Record<string, string>>;
}

/**
 * A document as a PDF/UA-1 file, set by a template that stands behind `words.typ`. It is set twice, as what stands at the
 * foot of a page says how many there are; of the second time only that is new to Typst.
 * @throws Error where Typst cannot set it, or not as PDF/UA-1.
 */
export function typeset(
  template: string,
  document: Printed,
  pageOf: (page: number, pages: number) => string,
): Uint8Array {
  const typst = compilerAtHand();
  const number = new Intl.NumberFormat(document.language);
  const inputs = { document: JSON.stringify(document) };
  const source = `${words}\n${template}`;
  try {
    const { numOfPages } = set(typst, source, inputs, []);
    const pages = Array.from({ length: numOfPages }, (_, at) => ({
      number: number.format(at + 1),
      foot: pageOf(at + 1, numOfPages),
    }));
    const whole = set(typst, source, inputs, pages);
    const anchors: LinkAnchor[] = typst.query(whole, { selector: '<anchor>', field: 'value' });
    return amended(typst.pdf(whole, { pdfStandard: 'ua-1' }), anchors, document.called);
  } finally {
    typst.evictCache(0);
  }
}

/** What people wrote reaches the template as data, never as markup. */
function set(
  typst: NodeCompiler,
  source: string,
  inputs: Readonly<Record<string, string>>,
  pages: readonly object[],
): NodeTypstDocument {
  typst.mapShadow(join(WORKSPACE, 'pages.json'), Buffer.from(JSON.stringify(pages)));
  const compiled = typst.compile({ mainFileContent: source, inputs });
  const { result } = compiled;
  if (result) return result;
  const error = compiled.takeError();
  throw new Error(`Typst: ${JSON.stringify(error ? typst.fetchDiagnostics(error) : [])}`);
}
