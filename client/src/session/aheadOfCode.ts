import { callForFile } from '../api/request.ts';

/** The board that a page opens with. */
export interface FirstBoard {
  readonly boardId: string;
  readonly token: string;
}

interface Asked extends FirstBoard {
  readonly asking: AbortController;
  document?: Uint8Array;
}

let asked: Asked | undefined;

/**
 * Asks for the document of a board before there is code to sync it, so that both are on their way at once; and smaller,
 * since a connection does not compress.
 */
export async function askAhead(board: FirstBoard): Promise<void> {
  const asking = new AbortController();
  const question: Asked = { ...board, asking };
  asked = question;
  const { boardId, token } = board;
  const file = await callForFile('GET /api/boards/{id}/document', {
    path: { id: boardId },
    bearer: token,
    signal: asking.signal,
  });
  question.document = new Uint8Array(await file.arrayBuffer());
}

/** What has come of it by now, for the one session that opens the board first: a connection has the rest sooner. */
export function takeAhead({ boardId, token }: FirstBoard): Uint8Array | undefined {
  if (asked?.boardId !== boardId || asked.token !== token) return undefined;
  const { document, asking } = asked;
  asked = undefined;
  asking.abort();
  return document;
}
