import type { ObjectiveAnalysis } from '../../analysis/index.ts';
import { type Block, bulletsOr, heading, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { grouped, present } from '../lookup.ts';
import { own, printable, type Rich, rich } from '../rich.ts';

/** What cannot be had by any way, and on whom everything hangs. */
export function papersAndGatekeepers(context: ReportContext): Part {
  const { papers } = context.words;
  return {
    number: 5,
    id: 'papers',
    title: papers.title,
    blocks: [
      heading(3, rich`${papers.unattainable}`),
      bulletsOr(
        context.edition.analysis.objectives.flatMap((entry) => reasons(entry, context)),
        rich`${papers.none}`,
      ),
      heading(3, rich`${papers.gatekeepers}`),
      ...gatekeepers(context),
    ],
  };
}

function reasons(entry: ObjectiveAnalysis, context: ReportContext): Rich[] {
  if (entry.outcome !== 'unattainable') return [];
  const { words, find } = context;
  const { papers } = words;
  const who = papers.forWhom(
    find.objectives.get(entry.objective)?.title ?? '',
    printable(find.personas.get(entry.persona)?.name ?? ''),
  );
  const missing = present(entry.missing, find.assets).map(({ name }) => papers.missing(name));
  const circles = entry.circles.map((circle) =>
    papers.circle(present(circle, find.assets).map(({ name }) => name)),
  );
  const all = [...circles, ...missing];
  return (all.length > 0 ? all : [rich`${papers.unclear}`]).map((reason) => rich`${who}: ${reason}`);
}

interface Hold {
  readonly holder: string;
  readonly objective: Rich;
}

function gatekeepers(context: ReportContext): Block[] {
  const { papers } = context.words;
  const actors = holds(context, 'actors');
  const steps = holds(context, 'steps');
  if (actors.length + steps.length === 0) return [paragraph(rich`${papers.noGatekeepers}`)];
  const name = (id: string) =>
    own(context.find.actors.get(id)?.name ?? context.find.steps.get(id)?.title ?? '');
  const table = (caption: string, first: string, list: readonly Hold[]) =>
    list.length === 0
      ? []
      : [tableOr(caption, [{ title: first }, { title: papers.lost }], holdRows(list, name, context), [])];
  return [
    paragraph(rich`${papers.gatekeepersIntro}`),
    ...table(papers.caption, papers.actor, actors),
    ...table(papers.stepsCaption, papers.step, steps),
  ];
}

function holds({ edition, find, words }: ReportContext, kind: 'actors' | 'steps'): Hold[] {
  return edition.analysis.objectives.flatMap(({ objective, gatekeepers }) => {
    if (!gatekeepers) return [];
    const title = words.pointing.quoted(find.objectives.get(objective)?.title ?? '');
    const lost = gatekeepers.basis === 'as-is' ? title : words.papers.onceOpen(title);
    return gatekeepers[kind].map((holder) => ({ holder, objective: lost }));
  });
}

/** Those on whom the most hangs come first. */
function holdRows(
  list: readonly Hold[],
  name: (id: string) => Rich[number],
  { words }: ReportContext,
): Rich[][] {
  return [...grouped(list, ({ holder }) => [holder])]
    .sort(([a, held], [b, more]) => more.length - held.length || (a < b ? -1 : 1))
    .map(([id, held]) => [[name(id)], words.grammar.and(held.map(({ objective }) => objective))]);
}
