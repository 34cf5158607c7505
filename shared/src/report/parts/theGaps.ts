import { areAllListed } from '../../analysis/index.ts';
import { safeUrl } from '../../board/index.ts';
import { closingBadge } from '../badges.ts';
import type { Block, Fact, GapCard, Part } from '../blocks.ts';
import { paragraph } from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import type { GapPractice } from '../gapPractices.ts';
import type { Gap, GapProposal, UnlockUse } from '../gaps.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { dimensionInFull, dueDay, gapRef, names, severityInFull, whereabouts } from '../phrases.ts';
import type { Practice } from '../practices/practice.ts';
import { joined, own, printable, type Rich, rich } from '../rich.ts';
import { gapsInBrief, toldHow } from './gapsInBrief.ts';

/** One card a gap, with everything that the one who has to close it will ask; of very many, the last in brief. */
export function theGaps(context: ReportContext): Part {
  const { words, gaps } = context;
  const { inFull, inBrief } = toldHow(context);
  const intro: Block[] = [
    paragraph(rich`${words.gaps.intro({ total: gaps.length })}`),
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
  const hands = words.gaps.inHandsOf({ level: words.levelInSentence[gap.level] });
  return {
    kind: 'gap',
    number: gap.number,
    label: words.pointing.gap,
    title: [context.card(gap.title, gap.barrier)],
    summary: rich`${closingBadge(gap.blocks, words)} · ${severityInFull(gap.severity, context)} · ${hands}`,
    facts: [
      ...siteFacts(gap, context),
      ...natureFacts(gap, context),
      ...proofFacts(gap, context),
      ...changeFacts(gap, context),
      ...proposalFacts(gap, context),
    ],
  };
}

function siteFacts(gap: Gap, context: ReportContext): Fact[] {
  const { words } = context;
  const { site } = gap;
  return [
    { label: words.gaps.place, values: [whereabouts(gap, context)] },
    ...(site.service ? [{ label: words.gaps.service, values: [[own(site.service)]] }] : []),
    ...(site.actors.length > 0 ? [{ label: words.gaps.actors, values: [names(site.actors, context)] }] : []),
    { label: words.gaps.people, values: [people(gap, context)] },
  ];
}

function people({ affects, personas }: Gap, context: ReportContext): Rich {
  const { gaps } = context.words;
  if (affects && personas.length > 0) return names(personas, context);
  if (affects && affects.length > 0) return gaps.nobodyComes({ personas: names(affects, context) });
  return personas.length > 0
    ? gaps.everyone({ personas: names(personas, context) })
    : rich`${gaps.everyoneAtLarge}`;
}

function natureFacts({ dimension, burden }: Gap, context: ReportContext): Fact[] {
  const { gaps, burden: burdenWords } = context.words;
  const burdens = burden ? [{ label: gaps.burden, values: [rich`${burdenWords[burden]}`] }] : [];
  return [{ label: gaps.dimension, values: [rich`${dimensionInFull(dimension, context)}`] }, ...burdens];
}

function proofFacts(gap: Gap, context: ReportContext): Fact[] {
  const { gaps, confidence, level } = context.words;
  const legal = gap.legalBasis ? [own(gap.legalBasis)] : rich`${gaps.noLegalBasis}`;
  return [
    { label: gaps.evidence, values: evidence(gap, context) },
    { label: gaps.confidence, values: [rich`${confidence[gap.confidence]}`] },
    { label: gaps.competence, values: [rich`${level[gap.level]}`] },
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
  const { gaps } = context.words;
  const uses = gap.unlocks.map((use) => leading(useWords(use, context), [use.objective], context));
  const nothing = rich`${gap.blocks ? opensNothing(context) : gaps.opensEase}`;
  return [{ label: gaps.unlocks, values: uses.length > 0 ? uses : [nothing] }];
}

/** More sets of partners than these are told by that there are more. */
const PARTNERS_TOLD = 3;

/** What taking the gap away does for an objective, alone or together with others. */
function useWords({ objective, essential, together, complete }: UnlockUse, context: ReportContext): Rich {
  const { gaps, grammar } = context.words;
  const { use } = gaps;
  const named = { objective: own(objective.name) };
  if (together.some((others) => others.length === 0)) {
    return essential ? use.enough(named) : use.enoughNotOnly(named);
  }
  const told = together
    .slice(0, PARTNERS_TOLD)
    .map((others) => grammar.and(others.map((number) => use.partner({ gap: gapRef(number, context) }))));
  const [first = [], ...more] = told;
  const partners = more.reduce<Rich>((before, others) => use.orPartners({ partners: before, others }), first);
  const doubt = complete ? 'other' : 'rough';
  const rest = together.length > told.length ? 'more' : doubt;
  return essential ? use.must({ ...named, partners, rest }) : use.can({ ...named, partners, rest });
}

/** That no smallest change has it is certain only where all of them are known. */
function opensNothing({ edition, words: { gaps } }: ReportContext): string {
  const areKnown = edition.analysis.objectives.every(({ unlock }) => !unlock || areAllListed(unlock));
  return areKnown ? gaps.opensNothing : gaps.opensNothingKnown;
}

function proposalFacts(gap: Gap, context: ReportContext): Fact[] {
  const { gaps } = context.words;
  const proposals = gap.proposals.map((proposal) => describe(proposal, context));
  const textsOf = (label: string, pick: (proposal: GapProposal) => string | undefined): Fact[] => {
    const values = gap.proposals.flatMap((proposal) => pick(proposal) ?? []).map((text) => [own(text)]);
    return values.length > 0 ? [{ label, values }] : [];
  };
  const votes =
    gap.votes > 0 ? [{ label: gaps.votes, values: [rich`${gaps.voteCount({ votes: gap.votes })}`] }] : [];
  return [
    { label: gaps.proposals, values: proposals.length > 0 ? proposals : [rich`${gaps.noProposal}`] },
    ...textsOf(gaps.indicator, ({ indicator }) => indicator),
    ...practiceFacts(gap, context),
    ...votes,
  ];
}

function describe(proposal: GapProposal, context: ReportContext): Rich {
  const { horizon: horizons, proposalState, gaps } = context.words;
  const { title, owner, horizon } = proposal;
  const details = [
    ...(owner ? [rich`${own(owner)}`] : []),
    rich`${horizons[horizon]}`,
    rich`${proposalState[proposal.state]}`,
    ...(proposal.due ? [dueDay(proposal, context)] : []),
  ];
  return gaps.proposal({ title: own(title), details: joined(details, ' · ') });
}

function practiceFacts({ practices }: Gap, context: ReportContext): Fact[] {
  const { gaps: words } = context.words;
  const [own, others] = [true, false].map((isOwn) =>
    practices
      .filter(({ practice: { origin } }) => (origin.kind === 'board') === isOwn)
      .map((beside) => practiceLine(beside, context)),
  );
  return [
    { label: words.ownPractices, values: own ?? [] },
    { label: words.practices, values: others ?? [] },
  ].filter(({ values }) => values.length > 0);
}

/** What a practice is called and where it was; a city that its title names is not named again. */
function titleAndPlace(practice: Practice, words: Catalogue): string {
  const { grammar } = words;
  const { city, country, partner, title } = practice;
  const place = practicePlace(practice, words);
  if (place === '') return title;
  return country !== undefined && title.includes(city) && partner === undefined
    ? `${title} (${grammar.country(country)})`
    : `${title}${grammar.comma}${place}`;
}

/** The cities that acted, each with its country where that is known. */
export function practicePlace(
  { city, country, partner, partnerCountry = country }: Practice,
  { grammar, practices }: Catalogue,
): string {
  if (country === undefined) return city;
  const first = practices.named({ city, country: grammar.country(country) });
  return partner === undefined || partnerCountry === undefined
    ? first
    : grammar.list([first, practices.named({ city: partner, country: grammar.country(partnerCountry) })]);
}

/** By whom it is told, where that is not the library. */
export function originWords({ origin }: Practice, { practices }: Catalogue): string[] {
  switch (origin.kind) {
    case 'library':
      return [];
    case 'board':
      return [practices.ofBoard];
    case 'pack':
      return [practices.ofPack({ title: origin.title })];
  }
}

/** What another city did, or this one does, and why it is named. */
export function practiceLine(
  { practice, chosen, rights, within }: GapPractice,
  { words }: Pick<ReportContext, 'words'>,
): Rich {
  const { practices, grammar, right, levelInSentence } = words;
  const rightsTold = grammar.list(rights.map((name) => right[name].toLowerCase()));
  const levels = grammar.list((within?.levels ?? []).map((level) => levelInSentence[level]));
  const why = [
    ...originWords(practice, words),
    ...(chosen ? [practices.chosen] : []),
    ...(rights.length > 0 ? [practices.about({ rights: rightsTold })] : []),
    ...(within && within.levels.length > 0 ? [practices[within.kind]({ levels })] : []),
  ];
  return rich`${titleAndPlace(practice, words)} – ${why.join(grammar.semicolon)}`;
}
