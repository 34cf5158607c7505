import type { ObjectiveAnalysis } from '../../analysis/index.ts';
import {
  type Block,
  bulletsOr,
  heading,
  onSheet,
  type Part,
  paragraph,
  type SheetKey,
  tableOr,
} from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import { grouped, present } from '../lookup.ts';
import { severalPeople, titles, whose } from '../phrases.ts';
import { joined, own, type Rich, rich } from '../rich.ts';
import { verdictColumn, verdictWords } from '../verdictWords.ts';

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
  const title = find.objectives.get(entry.objective)?.title ?? '';
  const person = severalPeople(context) ? find.personas.get(entry.persona)?.name : undefined;
  const named = [
    { id: entry.objective, name: title },
    { id: entry.persona, name: person ?? '' },
  ];
  const objective = own(title);
  const whose =
    person === undefined
      ? words.pointing.quoted({ text: objective })
      : papers.forWhom({ objective, person: own(person) });
  const who = leading(whose, named, context);
  const missing = present(entry.missing, find.assets).map(({ id, name }) =>
    withVerdict(papers.missing({ asset: own(name) }), 'missing', [id], context),
  );
  const circles = entry.circles.map((circle) => {
    const names = present(circle, find.assets).map(({ name }) => name);
    return withVerdict(circleWords(names, words), 'circle', circle, context);
  });
  const all = [...circles, ...missing];
  return (all.length > 0 ? all : [rich`${papers.unclear}`]).map(
    (reason) => rich`${who}${words.grammar.colon}${reason}`,
  );
}

/** Behind a reason: what the group says of it. */
function withVerdict(
  reason: Rich,
  finding: 'missing' | 'circle',
  about: readonly string[],
  context: ReportContext,
): Rich {
  const check = context.verdicts.of(finding, '', about);
  if (check === undefined) return reason;
  const { words } = context;
  return rich`${reason} ${words.checks.column}${words.grammar.colon}${verdictWords(check, context)}`;
}

/** Assets each of which waits for another of them. */
function circleWords(assets: readonly string[], { papers, grammar, pointing }: ReportContext['words']): Rich {
  const [first = '', second = ''] = assets;
  switch (assets.length) {
    case 1:
      return papers.circle.self({ asset: own(first) });
    case 2:
      return papers.circle.pair({ first: own(first), second: own(second) });
    default: {
      const quoted = assets.map((asset) => pointing.quoted({ text: own(asset) }));
      return papers.circle.knot({ assets: grammar.and(quoted) });
    }
  }
}

interface Hold {
  readonly holder: string;
  readonly name: string;
  readonly objective: Rich;
  /** Counted as if no barrier stood, because the objective is blocked as things are. */
  readonly onceOpen: boolean;
}

function gatekeepers(context: ReportContext): Block[] {
  const { papers } = context.words;
  const { find } = context;
  const actors = holds(context, 'actors', (id) => find.actors.get(id)?.name);
  const steps = holds(context, 'steps', (id) => find.steps.get(id)?.title);
  if (actors.length + steps.length === 0) return [paragraph(rich`${papers.noGatekeepers}`)];
  const table = (sheet: SheetKey, caption: string, first: string, list: readonly Hold[]) => {
    if (list.length === 0) return [];
    const held = byHolder(list);
    const verdict = verdictColumn(
      held.map(([holder]) => context.verdicts.of('gatekeeper', '', [holder])),
      context,
    );
    const columns = [{ title: first }, { title: papers.lost }, ...verdict.column];
    const rows = held.map(([holder, holds], at) => [
      rich`${context.card(holds[0]?.name ?? '', holder)}${whose(holder, context)}`,
      lost(holds, context),
      ...verdict.cell(at),
    ]);
    return [onSheet(sheet, tableOr(caption, columns, rows, []))];
  };
  return [
    paragraph(rich`${papers.gatekeepersIntro}`),
    ...table('offices', papers.caption, papers.actor, actors),
    ...table('steps', papers.stepsCaption, papers.step, steps),
  ];
}

function holds(
  context: ReportContext,
  kind: 'actors' | 'steps',
  nameOf: (id: string) => string | undefined,
): Hold[] {
  return context.edition.analysis.objectives.flatMap(({ objective: id, gatekeepers }) => {
    if (!gatekeepers) return [];
    const objective = titles(present([id], context.find.objectives), context);
    const onceOpen = gatekeepers.basis === 'if-unblocked';
    return gatekeepers[kind].map((holder) => ({ holder, name: nameOf(holder) ?? '', objective, onceOpen }));
  });
}

/** Those on whom the most hangs come first. */
function byHolder(list: readonly Hold[]): (readonly [holder: string, holds: readonly Hold[]])[] {
  return [...grouped(list, ({ holder }) => [holder])].sort(
    ([a, held], [b, more]) => more.length - held.length || (a < b ? -1 : 1),
  );
}

function lost(held: readonly Hold[], { words }: ReportContext): Rich {
  const today = held.filter(({ onceOpen }) => !onceOpen).map(({ objective }) => objective);
  const later = held.filter(({ onceOpen }) => onceOpen).map(({ objective }) => objective);
  const parts = [
    ...(today.length > 0 ? [words.grammar.and(today)] : []),
    ...(later.length > 0 ? [words.papers.onceOpen({ objectives: words.grammar.and(later) })] : []),
  ];
  return joined(parts, words.grammar.semicolon);
}
