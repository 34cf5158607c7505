import type { Leg, Persona, Step } from '../../board/index.ts';
import { actorOf, cardTitle } from '../barrierSite.ts';
import { type Block, type Column, onSheet, paragraph, tableOr } from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import { present } from '../lookup.ts';
import { effortWords, gapRefs, gapsFor, names } from '../phrases.ts';
import { joined, own, printable, type Rich, rich } from '../rich.ts';
import { routeOf } from '../route.ts';

/** The route map in words: for each persona, every step in the order of the way. */
export function routeTables(context: ReportContext): Block[] {
  const { annexes, stories } = context.words;
  const { personas } = context.edition.board;
  if (personas.length === 0) return [paragraph(rich`${stories.none}`)];
  return personas.map((persona) => {
    const rows = routeOf(persona, context.find).map((step) => row(step, persona, context));
    const caption = annexes.routeCaption({ name: printable(persona.name) });
    return onSheet(
      'routes',
      tableOr(caption, columns(context), rows, annexes.noRoute({ name: own(persona.name) })),
    );
  });
}

function columns({ words: { annexes } }: ReportContext): Column[] {
  const { step, withWhom, needs, gives, effort, obstacles, leadsTo } = annexes;
  return [step, withWhom, needs, gives, effort, obstacles, leadsTo].map((title) => ({ title }));
}

function row(step: Step, persona: Readonly<Persona>, context: ReportContext): Rich[] {
  const { find, words } = context;
  const { annexes } = words;
  const legs = (find.legsFrom.get(step.id) ?? []).filter(({ to }) => isOpenTo(to, persona, context));
  const barriers = [step.id, ...legs.map(({ id }) => id)].flatMap((id) => find.barriersOn.get(id) ?? []);
  const gaps = gapsFor(
    barriers.map(({ id }) => id),
    context,
  );
  const orNothing = (text: Rich) => (text.length > 0 ? text : rich`${annexes.nothing}`);
  return [
    [context.card(step.title, step.id)],
    orNothing(names(present([actorOf(step, find)?.id ?? ''], find.actors), context)),
    orNothing(names(present(step.needs, find.assets), context)),
    orNothing(names(present(step.gives, find.assets), context)),
    rich`${effortWords(step, context)}`,
    orNothing(
      gapRefs(
        gaps.map(({ number }) => number),
        context,
      ),
    ),
    legs.length > 0
      ? joined(
          legs.map((leg) => onward(leg, context)),
          words.grammar.semicolon,
        )
      : rich`${annexes.nowhere}`,
  ];
}

/** A leg onto another person's card is no way for this one. */
function isOpenTo(node: string, persona: Readonly<Persona>, { find }: ReportContext): boolean {
  const owner = find.steps.get(node)?.persona ?? find.objectives.get(node)?.persona;
  return owner === undefined || owner === persona.id;
}

function onward(leg: Leg, context: ReportContext): Rich {
  const { find, words } = context;
  const title = cardTitle(leg.to, find);
  const details = legDetails(leg, words);
  const told = details.length > 0 ? words.annexes.leg({ to: own(title), details }) : [own(title)];
  return leading(told, [{ id: leg.to, name: title }], context);
}

/** The kind of a leg that is more than a path, and what stands on it. */
function legDetails({ kind, label }: Leg, { annexes, legKindInSentence }: ReportContext['words']): Rich {
  const kindWord = kind === 'path' ? undefined : legKindInSentence[kind];
  if (!label) return kindWord === undefined ? [] : rich`${kindWord}`;
  return kindWord === undefined ? [own(label)] : annexes.legLabel({ kind: kindWord, label: own(label) });
}
