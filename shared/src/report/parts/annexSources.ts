import { type Board, isOld, type Source, safeUrl } from '../../board/index.ts';
import { type Block, bullets, heading, onSheet, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { grouped } from '../lookup.ts';
import { day, names } from '../phrases.ts';
import { joined, own, printable, type Rich, rich, type Span } from '../rich.ts';

/** What names its sources: one board, or what several have on them. */
export interface Sourced extends Pick<ReportContext, 'words' | 'gaps' | 'today'> {
  readonly edition: { readonly board: Pick<Board, 'actors' | 'services'> };
}

/** Where the facts come from, on which terms, and when somebody last checked. */
export function sources(context: Sourced): Block[] {
  const { annexes } = context.words;
  const titles = [annexes.dataset, annexes.about, annexes.checkedOn];
  const columns = titles.map((title) => ({ title }));
  const links = evidenceLinks(context);
  return [
    onSheet(
      'sources',
      tableOr(annexes.sourcesCaption, columns, sourceRows(context), rich`${annexes.noSources}`),
    ),
    ...(links.length > 0 ? [heading(4, rich`${annexes.evidenceLinks}`), bullets(links)] : []),
  ];
}

interface Cited {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

/** A row for each data set and each day on which it was checked, or found to have something no more. */
function sourceRows(context: Sourced): Rich[][] {
  const cited = citedIn(context.edition.board);
  const credits = new Map(creditsOf(context.edition.board).map((credit) => [credit.dataset, credit]));
  const groups = grouped(cited, ({ source: { dataset, verifiedOn = '', goneOn = '' } }) => [
    JSON.stringify([dataset, verifiedOn, goneOn]),
  ]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const source = group[0]?.source;
      return source
        ? [
            [
              onTerms(source.dataset, credits.get(source.dataset)),
              taken(group, context),
              checked(source, context),
            ],
          ]
        : [];
    });
}

/** A data set with whom to name for it, and the licence under which it is passed on, as these oblige. */
function onTerms(dataset: string, credit: Credit | undefined): Rich {
  const texts = [dataset, ...(credit?.attributions ?? []), ...(credit?.licences ?? [])].filter(Boolean);
  return joined(
    texts.map((text) => [own(text)]),
    ' · ',
  );
}

/** A data set that facts are from, with whom to name for it and under which licences it is passed on. */
export interface Credit {
  readonly dataset: string;
  readonly attributions: readonly string[];
  readonly licences: readonly string[];
}

/** Sorted by their names as code units. */
export function creditsOf(board: Sourced['edition']['board']): readonly Credit[] {
  const groups = grouped(citedIn(board), ({ source: { dataset } }) => [dataset]);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([dataset, cited]) => {
      const all = (field: 'attribution' | 'licence') => [
        ...new Set(cited.flatMap(({ source }) => source[field] || [])),
      ];
      return { dataset, attributions: all('attribution'), licences: all('licence') };
    });
}

function citedIn({ actors, services }: Sourced['edition']['board']): readonly Cited[] {
  return [...actors, ...services].flatMap(({ id, name, source }): Cited[] =>
    source ? [{ id, name, source }] : [],
  );
}

/** What a data set was used for, by the place in it. */
function taken(group: readonly Cited[], context: Sourced): Rich {
  const { grammar } = context.words;
  const places = grouped(group, ({ source }) => [source.id ?? '']);
  const sentences = [...places].map(([place, cited]) =>
    place === '' ? names(cited, context) : rich`${own(place)}${grammar.colon}${names(cited, context)}`,
  );
  return joined(sentences, grammar.semicolon);
}

function checked({ verifiedOn, goneOn }: Source, context: Sourced): Rich {
  const { annexes, grammar } = context.words;
  const said = verifiedOn ? day(verifiedOn, context) : rich`${annexes.notChecked}`;
  const old = verifiedOn && isOld(verifiedOn, context.today) ? [rich`${annexes.old}`] : [];
  const gone = goneOn ? [rich`${annexes.gone({ date: grammar.date(goneOn) })}`] : [];
  return joined([said, ...old, ...gone], ' · ');
}

function evidenceLinks({ gaps }: Sourced): Rich[] {
  const urls = gaps.flatMap(({ evidence }) => evidence.flatMap(({ url }) => safeUrl(url) ?? []));
  return [...new Set(urls.map(printable))].sort().map((url): Span[] => [{ kind: 'link', text: url, url }]);
}
