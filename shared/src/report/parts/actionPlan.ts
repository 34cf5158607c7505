import { type Block, bullets, heading, onSheet, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { describeProposal, type Gap, type GapProposal } from '../gaps.ts';
import { grouped } from '../lookup.ts';
import { day, dayAfter, gapRefs, paragraphsOf, REVIEW_DAYS, stateWords } from '../phrases.ts';
import { joined, own, type Rich, rich } from '../rich.ts';
import { decisionExcerpt } from './decisionExcerpt.ts';
import { progressBlocks } from './progress.ts';

/** Who is to be heard, and who does what by when. */
export function actionPlan(context: ReportContext): Part {
  const { plan } = context.words;
  return {
    number: 10,
    id: 'action-plan',
    title: plan.title,
    blocks: [
      ...wholeDecision(context),
      heading(3, rich`${plan.reply}`),
      ...rightOfReply(context),
      heading(3, rich`${plan.actions}`),
      ...actions(context),
      heading(3, rich`${plan.progress}`),
      ...progressBlocks(context),
    ],
  };
}

/** The decision asked for in full, where the decision note had to cut it. */
function wholeDecision({ words, edition }: ReportContext): Block[] {
  const { meta } = edition.board;
  if (decisionExcerpt(meta).whole) return [];
  const told = paragraphsOf(meta.decisionAsked ?? '').map(paragraph);
  return [heading(3, rich`${words.note.decision}`), ...told];
}

/** Those whom a gap names, in the order of the gaps; then who has replied though no gap names them any more. */
function rightOfReply(context: ReportContext): Block[] {
  const { plan } = context.words;
  const pairs = context.gaps.flatMap(({ number, site }) => site.actors.map(({ id }) => ({ number, id })));
  const named = grouped(pairs, ({ id }) => [id]);
  const others = context.edition.board.actors.filter(({ id, reply }) => reply?.trim() && !named.has(id));
  const rows = [
    ...[...named].map(([id, gaps]) =>
      replyRow(
        id,
        gaps.map(({ number }) => number),
        context,
      ),
    ),
    ...others.map(({ id }) => replyRow(id, [], context)),
  ];
  const columns = [{ title: plan.named }, { title: plan.inGaps }, { title: plan.theirReply }];
  const table = onSheet('reply', tableOr(plan.replyCaption, columns, rows, rich`${plan.noReply}`));
  return rows.length > 0 ? [paragraph(rich`${plan.replyIntro}`), table] : [table];
}

function replyRow(id: string, gaps: readonly number[], context: ReportContext): Rich[] {
  const { name = '', reply } = context.find.actors.get(id) ?? {};
  const where =
    gaps.length > 0 ? gapRefs([...new Set(gaps)], context) : rich`${context.words.annexes.nothing}`;
  return [[context.card(name, id)], where, reply?.trim() ? [own(reply)] : []];
}

function actions(context: ReportContext): Block[] {
  const { plan } = context.words;
  const proposals = context.edition.board.proposals.map((proposal) =>
    describeProposal(proposal, context.find, context.today),
  );
  const rejected = proposals
    .filter(({ state }) => state === 'rejected')
    .map(({ title }) => rich`${own(title)}`);
  const rows = proposals
    .filter(({ state }) => state !== 'rejected')
    .map((proposal) => actionRow(proposal, context));
  const titles = [plan.action, plan.firstStep, plan.owner, plan.due, plan.kind, plan.state, plan.closes];
  return [
    onSheet(
      'plan',
      tableOr(
        plan.actionsCaption,
        titles.map((title) => ({ title })),
        rows,
        rich`${plan.noProposals}`,
      ),
    ),
    ...(rejected.length > 0 ? [heading(4, rich`${plan.rejected}`), bullets(rejected)] : []),
    ...(rows.length > 0 ? [paragraph(rich`${review(context)}`)] : []),
  ];
}

function review(context: ReportContext): string {
  const { plan } = context.words;
  const date = dayAfter(REVIEW_DAYS, context);
  return date === undefined ? plan.review : plan.reviewOn({ date });
}

function actionRow(proposal: GapProposal, context: ReportContext): Rich[] {
  const { note, horizon, costBand, grammar, plan } = context.words;
  const closes = context.gaps.filter((gap) => isFor(gap, proposal)).map(({ number }) => number);
  const kind = [horizon[proposal.horizon], proposal.costBand && costBand[proposal.costBand]];
  const indicator = proposal.indicator
    ? rich` ${plan.indicator}${grammar.colon}${own(proposal.indicator)}`
    : [];
  return [
    [context.card(proposal.title, proposal.id)],
    rich`${proposal.firstStep ? own(proposal.firstStep) : note.toBeAgreed}${indicator}`,
    rich`${proposal.owner ? own(proposal.owner) : note.toBeNamed}`,
    proposal.due ? day(proposal.due, context) : rich`${note.noDate}`,
    joined(
      kind.flatMap((word) => (word ? [rich`${word}`] : [])),
      grammar.comma,
    ),
    stateWords(proposal, context),
    closes.length > 0 ? gapRefs(closes, context) : rich`${context.words.annexes.nothing}`,
  ];
}

function isFor(gap: Gap, { id }: GapProposal): boolean {
  return gap.proposals.some((proposal) => proposal.id === id);
}
