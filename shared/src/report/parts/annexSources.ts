import { safeUrl } from '../../board/index.ts';
import { type Block, bullets, heading, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { grouped } from '../lookup.ts';
import { names } from '../phrases.ts';
import { own, printable, type Rich, rich, type Span } from '../rich.ts';

/** Where the facts come from, and when somebody last checked. */
export function sources(context: ReportContext): Block[] {
  const { annexes } = context.words;
  const titles = [annexes.dataset, annexes.place, annexes.about, annexes.checkedOn];
  const columns = titles.map((title) => ({ title }));
  const links = evidenceLinks(context);
  return [
    tableOr(annexes.sourcesCaption, columns, sourceRows(context), rich`${annexes.noSources}`),
    ...(links.length > 0 ? [heading(4, rich`${annexes.evidenceLinks}`), bullets(links)] : []),
  ];
}

function sourceRows(context: ReportContext): Rich[][] {
  const { actors, services } = context.edition.board;
  const records = [...actors, ...services].flatMap(({ name, id, source }) =>
    source ? [{ id, name, source }] : [],
  );
  const groups = grouped(records, ({ source: { dataset, id = '', verifiedOn = '' } }) => [
    JSON.stringify([dataset, id, verifiedOn]),
  ]);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, cited]) => {
      const source = cited[0]?.source;
      return source
        ? [
            [
              [own(source.dataset)],
              [own(source.id ?? '')],
              names(cited, context),
              checked(source.verifiedOn, context),
            ],
          ]
        : [];
    });
}

function checked(verifiedOn: string | undefined, { words: { annexes, grammar } }: ReportContext): Rich {
  return rich`${verifiedOn ? grammar.date(verifiedOn) : annexes.notChecked}`;
}

function evidenceLinks({ gaps }: ReportContext): Rich[] {
  const urls = gaps.flatMap(({ evidence }) => evidence.flatMap(({ url }) => safeUrl(url) ?? []));
  return [...new Set(urls.map(printable))].sort().map((url): Span[] => [{ kind: 'link', text: url, url }]);
}
