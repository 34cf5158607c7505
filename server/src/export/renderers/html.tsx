import { PAGE_STYLE, ReportBody } from '@parcours/shared/drawing';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Renderer, RenderInput } from '../renderer.ts';

/** The report as one page that asks nothing of any network, for the screen and for A4. */
export const html: Renderer = {
  extension: 'html',
  render: (input) => `<!doctype html>\n${inLines(renderToStaticMarkup(<Page {...input} />))}\n`,
};

function Page({ model, figure, cardAddress }: RenderInput) {
  const { head, language, direction, boardLanguage } = model;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{`${head.title} – ${head.kind}`}</title>
        <style>{PAGE_STYLE}</style>
      </head>
      <body>
        <a className="skip" href="#report">
          {head.skip}
        </a>
        <ReportBody
          report={model}
          wording={{ language, direction, boardLanguage, figure, cardAddress }}
          main={(parts) => <main id="report">{parts}</main>}
        />
      </body>
    </html>
  );
}

/** Between two tags of which the second stands on a line of its own. */
const LINE_ENDS = new RegExp(
  [
    '(?<=>)(?<!<thead>|<div class="blank">)(?=<(?:meta|style|header|section|article|h\\d|p|li|caption|figcaption|tr)\\b)',
    '(?<=>)(?=</?(?:head|body|main|nav|ul|ol|dl|table|tbody|figure)\\b|<thead|<title>|</(?:html|header|section|article)|<a class="skip"|<div(?! class="rule"))',
    '(?<=</table>)',
  ].join('|'),
  'g',
);

/** Each element that stands on lines of its own begins one: two files can be compared line by line. */
function inLines(markup: string): string {
  return markup.replace(LINE_ENDS, '\n');
}
