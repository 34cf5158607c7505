import { useEffect } from 'react';

/** Names the browser's tab while the page is shown. */
export function usePageTitle(title: string, product: string): void {
  useEffect(() => {
    document.title = `${title} · ${product}`;
    return () => {
      document.title = product;
    };
  }, [title, product]);
}
