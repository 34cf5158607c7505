import type { Part, ReportHead } from '@parcours/shared/report';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { block } from './blocks.ts';
import { escapeHtml } from './escapeHtml.ts';
import { sentencesIn } from './sentences.ts';
import { STYLES } from './styles.ts';

/** The report as one page that asks nothing of any network, for the screen and for A4. */
export const html: Renderer = {
  contentType: 'text/html; charset=utf-8',
  extension: 'html',
  render: page,
};

function page({ model, figure, cardAddress }: RenderInput): string {
  const { head, parts, language, direction, boardLanguage } = model;
  const say = sentencesIn({ language, boardLanguage, direction, cardAddress });
  const writer = { say, direction, figure };
  const [first, ...rest] = parts.map((part) => section(part, writer));
  const own = boardLanguage === language ? '' : ` lang="${escapeHtml(boardLanguage)}"`;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(`${head.title} – ${head.kind}`)}</title>
<style>${STYLES}</style>
</head>
<body>
<a class="skip" href="#report">${escapeHtml(head.skip)}</a>
${masthead(head, own)}
<main id="report">
${first ?? ''}
${contents(head, parts)}
${rest.join('\n')}
</main>
</body>
</html>
`;
}

function masthead({ kind, title, city, date, edition }: ReportHead, own: string): string {
  const facts = [city, date].filter((fact) => fact !== undefined && fact !== '');
  return `<header class="masthead">
<p class="kind">${escapeHtml(kind)}</p>
<h1${own} dir="auto">${escapeHtml(title)}</h1>
<p class="facts">${facts.map((fact) => `<span>${escapeHtml(fact ?? '')}</span>`).join(' ')} <span class="edition">${escapeHtml(edition)}</span></p>
</header>`;
}

function contents({ contents: label }: ReportHead, parts: readonly Part[]): string {
  const items = parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<nav aria-labelledby="contents">
<h2 id="contents">${escapeHtml(label)}</h2>
<ul>
${items.join('\n')}
</ul>
</nav>`;
}

function section({ id, title, blocks }: Part, writer: Parameters<typeof block>[1]): string {
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(title)}</h2>
${blocks.map((content) => block(content, writer)).join('\n')}
</section>`;
}
