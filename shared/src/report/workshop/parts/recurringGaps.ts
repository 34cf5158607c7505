import { closingBadge } from '../../badges.ts';
import { type Fact, type GapCard, type Part, paragraph } from '../../blocks.ts';
import type { Gap } from '../../gaps.ts';
import { grouped } from '../../lookup.ts';
import { practiceLine } from '../../parts/theGaps.ts';
import { dimensionInFull, severityInFull, siteWords, stateWords } from '../../phrases.ts';
import { own, plainText, type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import { byKind, groupList, objectiveTitle, wordsFor } from '../phrases.ts';
import { proposalsFor } from '../proposals.ts';
import type { GapOnBoard, SharedGap } from '../sharedGaps.ts';

/** One card a gap that comes back, and for each that the decision note asks to take away. */
export function recurringGaps(context: WorkshopContext): Part {
  const { workshop, gaps } = context.words;
  const told = context.gaps.filter(({ isTold }) => isTold);
  const none = context.gaps.length === 0 ? workshop.noGaps : workshop.noCards;
  const cards = [
    paragraph(rich`${workshop.gapsIntro}`),
    paragraph(rich`${gaps.aboutPractices}`),
    ...told.map((gap) => card(gap, context)),
  ];
  return {
    number: 2,
    id: 'gaps',
    title: workshop.gapsTitle,
    blocks: told.length > 0 ? cards : [paragraph(rich`${none}`)],
  };
}

function card(shared: SharedGap, context: WorkshopContext): GapCard {
  const { words } = context;
  const gaps = shared.gaps.map(({ gap }) => gap);
  const worst = gaps.reduce((a, b) => (b.severity > a.severity ? b : a), gaps[0] ?? none);
  const named = words.workshop.byGroups({ groups: shared.boards.length });
  return {
    kind: 'gap',
    number: shared.number,
    label: words.pointing.gap,
    title: [own(gaps[0]?.title ?? '')],
    summary: rich`${named} · ${closingBadge(
      gaps.some(({ blocks }) => blocks),
      words,
    )} · ${severityInFull(worst.severity, context)}`,
    facts: [
      ...siteFacts(shared, context),
      ...natureFacts(shared, context),
      ...changeFacts(shared, context),
      ...proposalFacts(shared, context),
    ],
  };
}

const none: Pick<Gap, 'severity'> = { severity: 1 };

function siteFacts(shared: SharedGap, context: WorkshopContext): Fact[] {
  const { gaps, workshop } = context.words;
  const put = [...grouped(shared.gaps, ({ gap }) => [gap.title])].map(([title, said]) =>
    workshop.put({
      groups: groupList(
        said.map(({ board }) => board),
        context,
      ),
      title: own(title),
    }),
  );
  return [
    { label: workshop.inTheirWords, values: put },
    ...fact(workshop.origin, origins(shared, context)),
    ...fact(
      gaps.place,
      byWords(shared, context, ({ site }) => siteWords(site, context)),
    ),
    ...fact(
      gaps.service,
      byWords(shared, context, ({ site }) => (site.service ? [own(site.service)] : [])),
    ),
    ...fact(
      gaps.actors,
      byWords(shared, context, ({ site }) =>
        context.words.grammar.and(site.actors.map(({ name }) => [own(name)])),
      ),
    ),
    ...fact(
      gaps.people,
      byWords(shared, context, ({ personas }) =>
        context.words.grammar.and(personas.map(({ name }) => [own(name)])),
      ),
    ),
  ];
}

/** A gap that came with a board says less when it comes back than one that groups found by themselves. */
function origins({ gaps }: SharedGap, context: WorkshopContext): Rich[] {
  const { workshop } = context.words;
  const copies = [...grouped(gaps, ({ gap }) => [gap.barrier]).values()].filter((found) => found.length > 1);
  if (copies.length === 0) return [];
  const kept = copies.flat().map(({ board }) => board);
  const others = gaps.filter(
    ({ gap }) => !copies.flat().some(({ gap: copy }) => copy.barrier === gap.barrier),
  );
  return [
    workshop.brought({ groups: groupList(kept, context) }),
    ...(others.length > 0
      ? [
          workshop.foundThemselves({
            groups: groupList(
              others.map(({ board }) => board),
              context,
            ),
          }),
        ]
      : []),
  ];
}

function natureFacts(shared: SharedGap, context: WorkshopContext): Fact[] {
  const { gaps, burden: burdens, confidence: confidences, level: levels } = context.words;
  const texts = (label: string, of: (gap: Gap) => string | undefined) =>
    fact(
      label,
      byWords(shared, context, (gap) => rich`${of(gap) ?? ''}`),
    );
  return [
    ...texts(gaps.dimension, ({ dimension }) => dimensionInFull(dimension, context)),
    ...texts(gaps.burden, ({ burden }) => burden && burdens[burden]),
    ...texts(gaps.confidence, ({ confidence }) => confidences[confidence]),
    ...texts(gaps.competence, ({ level }) => levels[level]),
    ...fact(
      gaps.legalBasis,
      byWords(shared, context, ({ legalBasis }) => (legalBasis ? [own(legalBasis)] : [])),
    ),
    ...fact(
      gaps.protects,
      byWords(shared, context, ({ protects }) => (protects ? [own(protects)] : [])),
    ),
  ];
}

/** What opens only with it, and what it can help to open, each with the groups on whose boards that is so. */
function changeFacts(shared: SharedGap, context: WorkshopContext): Fact[] {
  const { register } = context.words;
  const objectives = (essential: boolean) => {
    const uses = shared.gaps.flatMap(({ board, gap }) =>
      gap.unlocks
        .filter((use) => use.essential === essential)
        .map(({ objective }) => ({ board, id: objective.id })),
    );
    return byKind(uses, context.same.objectives).map((refs) => {
      const boards = refs.map(({ board }) => board);
      return context.words.workshop.forGroup({
        text: wordsFor(refs, objectiveTitle, context),
        groups: groupList(boards, context),
      });
    });
  };
  return [...fact(register.essentialFor, objectives(true)), ...fact(register.partOf, objectives(false))];
}

function proposalFacts(shared: SharedGap, context: WorkshopContext): Fact[] {
  const { gaps, workshop } = context.words;
  const proposals = proposalsFor(shared).map(
    ({ boards, proposal }) =>
      rich`${workshop.put({ groups: groupList(boards, context), title: own(proposal.title) })} · ${stateWords(proposal, context)}`,
  );
  const practices = new Map(
    shared.gaps.flatMap(({ gap, board }) => {
      const group = context.groups[board];
      return group
        ? gap.practices.map((beside) => [beside.practice.id, practiceLine(beside, group.context)])
        : [];
    }),
  );
  return [
    { label: gaps.proposals, values: proposals.length > 0 ? proposals : [rich`${gaps.noProposal}`] },
    ...fact(gaps.practices, [...practices.values()]),
  ];
}

/** What groups say, each thing once; where they differ, with the groups that say it. */
function byWords({ gaps }: SharedGap, context: WorkshopContext, wordsFor: (gap: Gap) => Rich): Rich[] {
  const said = new Map<string, { readonly text: Rich; readonly boards: number[] }>();
  for (const { board, gap } of gaps) addWords(said, wordsFor(gap), board);
  const all = [...said.values()];
  if (all.length < 2) return all.map(({ text }) => text);
  return all.map(({ text, boards }) =>
    context.words.workshop.forGroup({ text, groups: groupList(boards, context) }),
  );
}

function addWords(
  said: Map<string, { readonly text: Rich; readonly boards: number[] }>,
  text: Rich,
  board: GapOnBoard['board'],
): void {
  const key = plainText(text);
  if (key === '') return;
  const entry = said.get(key);
  if (entry) entry.boards.push(board);
  else said.set(key, { text, boards: [board] });
}

function fact(label: string, values: readonly Rich[]): Fact[] {
  return values.length > 0 ? [{ label, values }] : [];
}
