/** What was copied last in a window of this browser: cards, and the text that stands for them in other programs. */
export interface Copied {
  readonly cards: string;
  readonly text: string;
}

const CHANNEL = 'parcours.copied';

/**
 * Tells all windows of this browser what was copied, and remembers it for as long as they are open. A menu may read
 * nothing but text from the clipboard: by this it finds the cards that the text stands for. Nothing of it is stored.
 */
export function openCopied() {
  let latest: Copied | undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Copied>) => {
    latest = data;
  };
  return {
    remember: (copied: Copied) => {
      latest = copied;
      channel.postMessage(copied);
    },
    /** Of a text that the browser does not let one read, whatever was copied last. */
    cardsFor: (text: string | undefined): string | undefined =>
      text === undefined || (latest !== undefined && isSameText(text, latest.text))
        ? latest?.cards
        : undefined,
    close: () => channel.close(),
  };
}

export type CopiedCards = ReturnType<typeof openCopied>;

/** Systems differ in how they end lines. */
function isSameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, '\n').trim() === b.replace(/\r\n?/g, '\n').trim();
}
