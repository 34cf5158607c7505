import { useEffect, useRef } from 'react';

/** Of what is shown, that which came last at the end: a board that a page opens, and closes, has its own name meanwhile. */
const shown: { text: string }[] = [];

/** Names the browser's tab while the page is shown. */
export function usePageTitle(title: string, product: string): void {
  const text = `${title} · ${product}`;
  const entry = useRef({ text });
  useEffect(() => {
    const { current } = entry;
    shown.push(current);
    return () => {
      shown.splice(shown.indexOf(current), 1);
      document.title = shown.at(-1)?.text ?? product;
    };
  }, [product]);
  useEffect(() => {
    entry.current.text = text;
    document.title = shown.at(-1)?.text ?? text;
  }, [text]);
}
