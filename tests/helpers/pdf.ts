import type { Board } from '@parcours/shared/board';
import type { ReportModel } from '@parcours/shared/report';
import { getDocumentProxy } from 'unpdf';
import { exportReport, type ReportRequest } from '../../server/src/export/exportReport.ts';
import { pdf } from '../../server/src/export/renderers/pdf/pdf.ts';
import { remembering } from './remembering.ts';

/** A PDF file as a reader takes it: what can be read, in the order of reading, and how it is tagged. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** The text of each page. */
  readonly pages: readonly string[];
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
  /** The outline's titles; those below another follow it, indented. */
  readonly outline: readonly string[];
  readonly links: readonly string[];
  /** The structure of each page. */
  readonly structure: readonly PdfElement[];
  readonly isMarked: boolean;
  readonly sizes: readonly (readonly [number, number])[];
}

export interface PdfElement {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly PdfElement[];
}

/** Lines are broken, and spaces between them are not text. */
export const flat = (text: string) => text.replace(/[\s-]/g, '');

/** The file itself, each byte a letter. */
export const raw = ({ bytes }: Pick<PdfFile, 'bytes'>) => Buffer.from(bytes).toString('latin1');

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

export async function readPdf(content: string | Uint8Array): Promise<PdfFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // The reader takes the bytes that it is given to itself.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)),
  );
  const texts = await Promise.all(pages.map(textOf));
  const { info } = await document.getMetadata();
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  return {
    bytes,
    pages: texts,
    text: texts.join('\n'),
    info: Object.fromEntries(Object.entries(info)),
    outline: outlineOf(await document.getOutline()),
    links: annotations.flatMap(({ unsafeUrl }) => (typeof unsafeUrl === 'string' ? [unsafeUrl] : [])),
    structure: (await Promise.all(pages.map((page) => page.getStructTree()))).map((tree) => tree ?? {}),
    isMarked: (await document.getMarkInfo())?.Marked === true,
    sizes: pages.map(({ view }) => [Math.round(view[2] ?? 0), Math.round(view[3] ?? 0)] as const),
  };
}

/** Where texts begin on a page, in points from its left and its bottom, in the order of the file. */
export async function textPlaces(content: string | Uint8Array, page: number) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str.replace(UNREAD, '').trim(),
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
          },
        ]
      : [],
  );
}

/** Marks of direction and of nothing are in the text, but not to be read. */
const UNREAD = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return text.replace(UNREAD, '');
}

type Outline = Awaited<ReturnType<Document['getOutline']>>;

function outlineOf(items: Outline | null, indent = ''): string[] {
  return (items ?? []).flatMap((item) => [indent + item.title, ...outlineOf(item.items, `${indent}  `)]);
}

type ReportOptions = Partial<Omit<ReportRequest, 'board' | 'format'>>;

/** Makes the file anew, and reads it. */
export async function makeReport(board: Board, options: ReportOptions = {}): Promise<PdfFile> {
  const request: ReportRequest = { board, format: 'pdf', lang: 'en', audience: 'internal', ...options };
  return readPdf((await exportReport(request)).body);
}

/** The file, made once for all tests of a file. */
export const openReport = remembering(makeReport);

type Figure = (name: string) => string | undefined;

/** The file of a model that no board may lead to. */
export async function printModel(model: ReportModel, figure: Figure = () => undefined): Promise<Uint8Array> {
  const pageOf = (page: number, pages: number) => `Page ${page} of ${pages}`;
  const moreRows = (rows: number) => `and ${rows} more rows`;
  return Buffer.from(await pdf.render({ model, figure, analysis: {}, pageOf, moreRows }));
}

export async function openModel(model: ReportModel, figure?: Figure): Promise<PdfFile> {
  return readPdf(await printModel(model, figure));
}

/** Every element of a role, wherever it is. */
export function elements(within: readonly PdfElement[], role: string): PdfElement[] {
  return within.flatMap((element) => [
    ...(element.role === role ? [element] : []),
    ...elements(element.children ?? [], role),
  ]);
}
