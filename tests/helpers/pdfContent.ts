import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** A stretch of text on a page, with the marked content that it stands in: nothing for what is not marked at all. */
export interface MarkedText {
  readonly text: string;
  /** From the outermost to the innermost. */
  readonly marks: readonly Mark[];
  /** Where it stands, in points from the left and the bottom. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Mark {
  /** Its tag, which says nothing of the element of the structure that it belongs to. */
  readonly tag: string;
  /** The name that the structure has for it; nothing for decoration. */
  readonly id: string | undefined;
}

async function pagesOf(bytes: Uint8Array) {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  return Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
}

/** All texts of a file with how they are marked, page by page. */
export async function markedTexts(bytes: Uint8Array): Promise<MarkedText[][]> {
  return Promise.all(
    (await pagesOf(bytes)).map(async (page) => {
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const open: Mark[] = [];
      return items.flatMap((item) => {
        if ('str' in item) {
          const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
          return item.str === '' ? [] : [{ text: item.str, marks: [...open], x, y, width: item.width }];
        }
        if (item.type === 'endMarkedContent') open.pop();
        else open.push({ tag: 'tag' in item ? String(item.tag) : '', id: item.id });
        return [];
      });
    }),
  );
}

/** Where each link stands, page by page, in points from the left. */
export async function linkPlaces(
  bytes: Uint8Array,
): Promise<{ readonly left: number; readonly right: number }[][]> {
  return Promise.all(
    (await pagesOf(bytes)).map(async (page) => {
      const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
      return links.map(({ rect }) => ({ left: Number(rect[0]), right: Number(rect[2]) }));
    }),
  );
}

/** What each link says of itself, page by page. */
export async function linkDescriptions(bytes: Uint8Array): Promise<string[][]> {
  return Promise.all(
    (await pagesOf(bytes)).map(async (page) => {
      const annotations = await page.getAnnotations();
      return annotations
        .filter(({ subtype }) => subtype === 'Link')
        .map(({ contentsObj }) => String(contentsObj?.str ?? ''));
    }),
  );
}

/** All that is drawn, page by page; what belongs to fonts and pictures is left out. */
export function contentStreams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  return [...file.toString('latin1').matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\r?\n/g)].flatMap(
    (start) => {
      const content = inflateSync(file.subarray((start.index ?? 0) + start[0].length)).toString('latin1');
      return content.includes(' Tf') ? [content] : [];
    },
  );
}
