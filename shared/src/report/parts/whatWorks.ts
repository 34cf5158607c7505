import { bulletsOr, type Part } from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import { grouped, present } from '../lookup.ts';
import { names, titles } from '../phrases.ts';
import { own, type Rich, rich } from '../rich.ts';

/** What a reform must not break. */
export function whatWorks(context: ReportContext): Part {
  const { works } = context.words;
  const items = [
    ...said((objectives) => works.open({ objectives }), reached('open', context), context),
    ...said((objectives) => works.hindered({ objectives }), reached('hindered', context), context),
    ...openServices(context),
    ...workingHandOffs(context),
    ...said((steps) => works.encouraging({ steps }), encouraging(context), context),
    ...said(
      (barriers) => works.removed({ barriers }),
      context.edition.board.barriers.filter(({ removed }) => removed),
      context,
    ),
  ];
  return { number: 8, id: 'what-works', title: works.title, blocks: [bulletsOr(items, rich`${works.none}`)] };
}

type Titled = { readonly id: string; readonly title: string };

function said(sentence: (list: Rich) => Rich, records: readonly Titled[], context: ReportContext): Rich[] {
  return records.length > 0 ? [sentence(titles(records, context))] : [];
}

function reached(outcome: 'open' | 'hindered', { edition, find }: ReportContext): Titled[] {
  const ids = edition.analysis.objectives.filter((entry) => entry.outcome === outcome);
  return present(
    ids.map(({ objective }) => objective),
    find.objectives,
  );
}

function openServices(context: ReportContext): Rich[] {
  const { edition, find, words } = context;
  const used = edition.analysis.equity.filter(({ access }) => access !== 'unused');
  const open = [...grouped(used, ({ service }) => [service])]
    .filter(([, entries]) => entries.every(({ access }) => access === 'open'))
    .map(([service]) => service);
  const services = present(open, find.services);
  return services.length > 0 ? [words.works.services({ services: names(services, context) })] : [];
}

function workingHandOffs(context: ReportContext): Rich[] {
  const { edition, find, words } = context;
  const name = (id: string) => own(find.actors.get(id)?.name ?? '');
  const pairs = edition.analysis.coordination
    .filter(({ state }) => state === 'working')
    .map(({ from, to }) =>
      leading(
        words.works.pair({ from: name(from), to: name(to) }),
        present([from, to], find.actors),
        context,
      ),
    );
  return pairs.length > 0 ? [words.works.handoffs({ pairs: words.grammar.and(pairs) })] : [];
}

function encouraging({ edition }: ReportContext): Titled[] {
  return edition.board.steps.filter(({ emotion }) => emotion === 2);
}
