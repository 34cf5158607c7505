import { getDocumentProxy } from 'unpdf';

/** A stretch of text on a page, with the marked content that it stands in: nothing for what is not marked at all. */
export interface MarkedText {
  readonly text: string;
  /** From the outermost to the innermost. */
  readonly marks: readonly Mark[];
  /** Where it stands, in points from the left and the bottom. */
  readonly x: number;
  readonly y: number;
}

interface Mark {
  /** The tag of the content, or of the element of the structure that it belongs to. */
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
          return item.str === '' ? [] : [{ text: item.str, marks: [...open], x, y }];
        }
        if (item.type === 'endMarkedContent') open.pop();
        else open.push({ tag: 'tag' in item ? String(item.tag) : '', id: item.id });
        return [];
      });
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
