import { safeUrl } from '../../board/index.ts';
import { closingBadge } from '../badges.ts';
import type { Block, Fact, GapCard, Part } from '../blocks.ts';
import { paragraph } from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import type { GapPractice } from '../gapPractices.ts';
import type { Gap, GapProposal } from '../gaps.ts';
import { names, whereabouts } from '../phrases.ts';
import { joined, own, printable, type Rich, rich } from '../rich.ts';
import { gapsInBrief, toldHow } from './gapsInBrief.ts';

/** One card a gap, with everything that the one who has to close it will ask; of very many, the last in brief. */
export function theGaps(context: ReportContext): Part {
  const { words, gaps } = context;
  const { inFull, inBrief } = toldHow(context);
  const intro: Block[] = [
    paragraph(rich`${words.gaps.intro(gaps.length)}`),
    paragraph(rich`${words.gaps.aboutPractices}`),
    ...inFull.map((gap) => card(gap, context)),
    ...gapsInBrief(inBrief, context),
  ];
  return {
    number: 4,
    id: 'gaps',
    title: words.gaps.title,
    blocks: gaps.length > 0 ? intro : [paragraph(rich`${words.gaps.none}`)],
  };
}

function card(gap: Gap, context: ReportContext): GapCard {
  const { words } = context;
  const hands = words.gaps.inHandsOf(words.labels.level[gap.level]);
  return {
    kind: 'gap',
    number: gap.number,
    label: words.pointing.gap,
    title: [context.card(gap.title, gap.barrier)],
    summary: rich`${closingBadge(gap.blocks, words)} · ${words.labels.severity[gap.severity]} · ${hands}`,
    facts: [
      ...placeFacts(gap, context),
      ...natureFacts(gap, context),
      ...proofFacts(gap, context),
      ...changeFacts(gap, context),
      ...proposalFacts(gap, context),
    ],
  };
}

function placeFacts(gap: Gap, context: ReportContext): Fact[] {
  const { words } = context;
  const { place } = gap;
  return [
    { label: words.gaps.place, values: [whereabouts(gap, context)] },
    ...(place.service ? [{ label: words.gaps.service, values: [[own(place.service)]] }] : []),
    ...(place.actors.length > 0
      ? [{ label: words.gaps.actors, values: [names(place.actors, context)] }]
      : []),
    { label: words.gaps.people, values: [people(gap, context)] },
  ];
}

function people({ affects, personas }: Gap, context: ReportContext): Rich {
  const { gaps } = context.words;
  if (affects) return names(affects, context);
  return personas.length > 0 ? gaps.everyone(names(personas, context)) : rich`${gaps.everyoneAtLarge}`;
}

function natureFacts({ dimension, burden }: Gap, { words: { gaps, labels } }: ReportContext): Fact[] {
  const burdens = burden ? [{ label: gaps.burden, values: [rich`${labels.burden[burden]}`] }] : [];
  return [{ label: gaps.dimension, values: [rich`${labels.dimension[dimension]}`] }, ...burdens];
}

function proofFacts(gap: Gap, context: ReportContext): Fact[] {
  const { gaps, labels } = context.words;
  const legal = gap.legalBasis ? [own(gap.legalBasis)] : rich`${gaps.noLegalBasis}`;
  return [
    { label: gaps.evidence, values: evidence(gap, context) },
    { label: gaps.confidence, values: [rich`${labels.confidence[gap.confidence].label}`] },
    { label: gaps.competence, values: [rich`${labels.levelHeading[gap.level]}`] },
    { label: gaps.legalBasis, values: [legal] },
    { label: gaps.protects, values: [gap.protects ? [own(gap.protects)] : rich`${gaps.notNoted}`] },
  ];
}

function evidence(
  { evidence: pieces, confidence }: Gap,
  { words: { gaps }, edition }: ReportContext,
): Rich[] {
  if (pieces.length === 0) {
    // Whether or not there are any is not told.
    const withheld = confidence === 'lived' && edition.audience === 'public';
    return [rich`${withheld ? gaps.livedWithheld : gaps.noEvidence}`];
  }
  return pieces.map(({ text, url }) => {
    const safe = safeUrl(url);
    return safe
      ? rich`${own(text)} (${{ kind: 'link', text: gaps.source, url: printable(safe) }})`
      : rich`${own(text)}`;
  });
}

function changeFacts(gap: Gap, context: ReportContext): Fact[] {
  const { gaps, pointing } = context.words;
  const uses = gap.unlocks.map((use) => leading(gaps.use(use, pointing.ref), [use.objective], context));
  const nothing = rich`${gap.blocks ? gaps.opensNothing : gaps.opensEase}`;
  return [{ label: gaps.unlocks, values: uses.length > 0 ? uses : [nothing] }];
}

function proposalFacts(gap: Gap, context: ReportContext): Fact[] {
  const { gaps } = context.words;
  const proposals = gap.proposals.map((proposal) => describe(proposal, context));
  const textsOf = (label: string, pick: (proposal: GapProposal) => string | undefined): Fact[] => {
    const values = gap.proposals.flatMap((proposal) => pick(proposal) ?? []).map((text) => [own(text)]);
    return values.length > 0 ? [{ label, values }] : [];
  };
  const votes = gap.votes > 0 ? [{ label: gaps.votes, values: [rich`${gaps.voteCount(gap.votes)}`] }] : [];
  return [
    { label: gaps.proposals, values: proposals.length > 0 ? proposals : [rich`${gaps.noProposal}`] },
    ...textsOf(gaps.indicator, ({ indicator }) => indicator),
    ...practiceFacts(gap, context),
    ...votes,
  ];
}

function describe({ title, owner, horizon, state, due }: GapProposal, { words }: ReportContext): Rich {
  const { labels, grammar, gaps } = words;
  const details = [
    ...(owner ? [rich`${own(owner)}`] : []),
    rich`${labels.horizon[horizon]}`,
    rich`${labels.proposalState[state]}`,
    ...(due ? [rich`${grammar.date(due)}`] : []),
  ];
  return gaps.proposal(title, joined(details, ' · '));
}

function practiceFacts({ practices }: Gap, context: ReportContext): Fact[] {
  if (practices.length === 0) return [];
  const values = practices.map((beside) => practiceLine(beside, context));
  return [{ label: context.words.gaps.practices, values }];
}

/** What another city did, and why it is named. */
export function practiceLine(
  { practice, chosen, rights, within }: GapPractice,
  { words }: Pick<ReportContext, 'words'>,
): Rich {
  const { practices, grammar } = words;
  const why = [
    ...(chosen ? [practices.chosen] : []),
    ...(rights.length > 0 ? [practices.about(rights)] : []),
    ...(within && within.levels.length > 0 ? [practices[within.kind](within.levels)] : []),
  ];
  const where = practices.named(practice.city, grammar.country(practice.country));
  return rich`${practice.title}, ${where} – ${why.join(grammar.semicolon)}`;
}
