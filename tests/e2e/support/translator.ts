/**
 * Does to a page what the translators of browsers do, in the page itself: each text, as it comes, is taken out, and an
 * element with the translation stands in its place. The translation is the text itself between marks, if any.
 */
export function translate({ before, after }: { readonly before: string; readonly after: string }): void {
  const LEFT_ALONE = 'script, style, textarea, title, svg, [translate=no], .notranslate';
  const isDone = (text: Text) => text.parentElement?.closest('font') != null;
  const isLeftAlone = (text: Text) => text.parentElement?.closest(LEFT_ALONE) != null;

  const replace = (text: Text) => {
    if (!text.isConnected || isDone(text) || isLeftAlone(text) || !/\S/.test(text.data)) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.style.verticalAlign = 'inherit';
    inner.style.verticalAlign = 'inherit';
    inner.textContent = `${before}${text.data}${after}`;
    outer.append(inner);
    text.parentNode?.insertBefore(outer, text);
    text.remove();
  };
  const replaceAllIn = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = node instanceof Text ? [node] : [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) replace(text);
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') replaceAllIn(target);
      for (const node of addedNodes) replaceAllIn(node);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener('DOMContentLoaded', () => {
    document.documentElement.classList.add('translated-ltr');
    replaceAllIn(document.body);
  });
}
