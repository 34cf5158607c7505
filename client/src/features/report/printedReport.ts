const MARK = 'data-printed';

/**
 * Puts a report in the place of the page around it, on paper alone, since a browser prints of a frame what is in sight.
 * Returns what takes it away again.
 */
export function standIn(page: Document, report: Document): () => void {
  const { lang, dir } = page.documentElement;
  const { title } = page;
  const silenced = silenceStyles(page);
  const parts = [rules(page, report), ...bodyOf(page, report)];
  page.body.append(...parts);
  page.documentElement.lang = report.documentElement.lang;
  page.documentElement.dir = report.documentElement.dir;
  page.title = report.title;
  return () => {
    for (const part of parts) part.remove();
    for (const [style, media] of silenced) style.media = media;
    Object.assign(page.documentElement, { lang, dir });
    page.title = title;
  };
}

type Style = HTMLLinkElement | HTMLStyleElement;

/** The page's own styles are for the screen while a report stands in; by each, what it was for. */
function silenceStyles(page: Document): readonly (readonly [Style, string])[] {
  const styles = [...page.querySelectorAll<Style>('link[rel=stylesheet], style')];
  return styles.map((style) => {
    const { media } = style;
    style.media = 'screen';
    return [style, media] as const;
  });
}

/** The report's own rules, for paper; and on paper nothing but the report, on the screen nothing of it. */
function rules(page: Document, report: Document): HTMLStyleElement {
  const own = [...report.querySelectorAll('style')].map(({ textContent }) => textContent);
  const style = page.createElement('style');
  style.setAttribute(MARK, '');
  style.textContent = `
    @media screen { body > [${MARK}] { display: none !important } }
    @media print { ${own.join('\n')} body > :not([${MARK}]) { display: none !important } }
  `;
  return style;
}

function bodyOf(page: Document, report: Document): readonly Element[] {
  return [...report.body.children].map((child) => {
    const copy = page.importNode(child, true);
    copy.setAttribute(MARK, '');
    return copy;
  });
}
