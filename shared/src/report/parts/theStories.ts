import type { Plan } from '../../analysis/index.ts';
import type { Persona } from '../../board/index.ts';
import { outcomeBadge } from '../badges.ts';
import {
  type Block,
  bullets,
  type Fact,
  type FigureBlock,
  heading,
  lead,
  type Part,
  paragraph,
} from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import { feelingsOf } from '../feelings.ts';
import { present } from '../lookup.ts';
import { mapTexts } from '../mapTexts.ts';
import { effortWords, paragraphsOf } from '../phrases.ts';
import { joined, own, plainText, type Rich, rich } from '../rich.ts';

/** Who the people are, what they want, and the way in a picture and in words. */
export function theStories(context: ReportContext): Part {
  const { personas } = context.edition.board;
  const { stories } = context.words;
  const blocks = personas.flatMap((persona) => story(persona, context));
  const none = [paragraph(rich`${stories.none}`)];
  return {
    number: 2,
    id: 'stories',
    title: stories.title,
    blocks: [
      ...(personas.length > 0 ? blocks : none),
      routeMap(context),
      ...personas.flatMap((persona) => way(persona, context)),
    ],
  };
}

function story(persona: Readonly<Persona>, context: ReportContext): Block[] {
  return [
    heading(3, rich`${own(persona.name)}`),
    ...(persona.summary ? [lead([own(persona.summary)])] : []),
    ...paragraphsOf(persona.story).map(paragraph),
    { kind: 'facts', facts: facts(persona, context) },
  ];
}

function facts(persona: Readonly<Persona>, context: ReportContext): Fact[] {
  const { stories } = context.words;
  const held = present(persona.holds, context.find.assets).map(({ name }) => rich`${own(name)}`);
  const wanted = context.edition.analysis.objectives.filter((entry) => entry.persona === persona.id);
  const wants = wanted.map(({ objective, outcome }) => {
    const title = context.find.objectives.get(objective)?.title ?? '';
    return rich`${outcomeBadge(outcome, context.words)} ${context.card(title, objective)}`;
  });
  const fact = (label: string, values: readonly Rich[]) => (values.length > 0 ? [{ label, values }] : []);
  return [
    ...fact(
      stories.keyElements,
      persona.keyElements.map((element) => [own(element)]),
    ),
    ...fact(stories.status, persona.status ? [[own(persona.status)]] : []),
    ...fact(stories.languages, languages(persona, context)),
    { label: stories.holds, values: held.length > 0 ? held : [rich`${stories.nothingHeld}`] },
    { label: stories.wants, values: wants.length > 0 ? wants : [rich`${stories.noObjective}`] },
  ];
}

function languages(persona: Readonly<Persona>, { words }: ReportContext): Rich[] {
  if (persona.languages.length === 0) return [];
  return [words.grammar.and(persona.languages.map((tag) => rich`${words.grammar.language(tag)}`))];
}

function routeMap({ edition, words }: ReportContext): Block {
  const { board, analysis } = edition;
  if (board.steps.length === 0) return paragraph(rich`${words.stories.noMap}`);
  const city = plainText([own(board.meta.city)]);
  const figure: FigureBlock = {
    kind: 'figure',
    figure: 'route-map',
    caption: city === '' ? words.stories.mapCaption : words.stories.mapCaptionOf({ city }),
    alternative: mapTexts(board, analysis, words).summary,
    wide: true,
  };
  return figure;
}

function way(persona: Readonly<Persona>, context: ReportContext): Block[] {
  const { stories } = context.words;
  const reached = context.edition.analysis.objectives.flatMap(({ persona: whose, objective, plan }) =>
    whose === persona.id && plan ? [quickest(objective, plan, context)] : [],
  );
  return [
    heading(3, stories.inWords({ name: own(persona.name) })),
    reached.length > 0 ? bullets(reached) : paragraph(rich`${stories.noneReached}`),
    ...curve(persona, context),
  ];
}

function quickest(objective: string, plan: Plan, context: ReportContext): Rich {
  const { stories, grammar } = context.words;
  const title = context.find.objectives.get(objective)?.title ?? '';
  const steps = present(plan.steps, context.find.steps).map(({ id, title }) => [context.card(title, id)]);
  const named = [{ id: objective, name: title }];
  if (steps.length === 0) return leading(stories.direct({ objective: own(title) }), named, context);
  const way = stories.quickest({
    objective: own(title),
    total: effortWords(plan, context),
    steps: joined(steps, grammar.arrow),
  });
  return leading(way, named, context);
}

function curve(persona: Readonly<Persona>, context: ReportContext): Block[] {
  const { stories, grammar } = context.words;
  const feelings = feelingsOf(persona, context.find, context.words);
  if (feelings.length === 0) return [paragraph(rich`${stories.noCurve}`)];
  const points = feelings.map(({ title, word }) => `${title}${grammar.colon}${word}`).join(grammar.semicolon);
  const figure: FigureBlock = {
    kind: 'figure',
    figure: `feelings-${persona.id}`,
    caption: plainText(stories.curve({ name: own(persona.name) })),
    alternative: stories.curveAlternative({ points }),
    wide: false,
  };
  return [figure];
}
