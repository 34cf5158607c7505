import { type Block, bullets, heading, onSheet, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { describeProposal, type Gap, type GapProposal } from '../gaps.ts';
import { grouped } from '../lookup.ts';
import { day, dayAfter, gapRefs } from '../phrases.ts';
import { joined, own, type Rich, rich } from '../rich.ts';

/** Who is to be heard, and who does what by when. */
export function actionPlan(context: ReportContext): Part {
  const { plan } = context.words;
  return {
    number: 10,
    id: 'action-plan',
    title: plan.title,
    blocks: [
      heading(3, rich`${plan.reply}`),
      ...rightOfReply(context),
      heading(3, rich`${plan.actions}`),
      ...actions(context),
      heading(3, rich`${plan.progress}`),
      paragraph(rich`${plan.noEarlier}`),
    ],
  };
}

function rightOfReply(context: ReportContext): Block[] {
  const { plan } = context.words;
  const pairs = context.gaps.flatMap((gap) => gap.place.actors.map((actor) => ({ gap, actor })));
  const rows = [...grouped(pairs, ({ actor }) => [actor.id])].map(([, named]) => [
    [own(named[0]?.actor.name ?? '')],
    gapRefs([...new Set(named.map(({ gap }) => gap.number))], context),
    [],
  ]);
  const columns = [{ title: plan.named }, { title: plan.inGaps }, { title: plan.theirReply }];
  const table = onSheet('reply', tableOr(plan.replyCaption, columns, rows, rich`${plan.noReply}`));
  return rows.length > 0 ? [paragraph(rich`${plan.replyIntro}`), table] : [table];
}

function actions(context: ReportContext): Block[] {
  const { plan } = context.words;
  const proposals = context.edition.board.proposals.map((proposal) =>
    describeProposal(proposal, context.find),
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
    ...(rows.length > 0 ? [paragraph(rich`${plan.review(dayAfter(90, context))}`)] : []),
  ];
}

function actionRow(proposal: GapProposal, context: ReportContext): Rich[] {
  const { note, labels, grammar, plan } = context.words;
  const closes = context.gaps.filter((gap) => isFor(gap, proposal)).map(({ number }) => number);
  const kind = [labels.horizon[proposal.horizon], proposal.costBand && labels.costBand[proposal.costBand]];
  const indicator = proposal.indicator
    ? rich` ${plan.indicator}${grammar.colon}${own(proposal.indicator)}`
    : [];
  return [
    [own(proposal.title)],
    rich`${proposal.firstStep ? own(proposal.firstStep) : note.toBeAgreed}${indicator}`,
    rich`${proposal.owner ? own(proposal.owner) : note.toBeNamed}`,
    proposal.due ? day(proposal.due, context) : rich`${note.noDate}`,
    joined(
      kind.flatMap((word) => (word ? [rich`${word}`] : [])),
      grammar.comma,
    ),
    rich`${labels.proposalState[proposal.state]}`,
    closes.length > 0 ? gapRefs(closes, context) : rich`${context.words.annexes.nothing}`,
  ];
}

function isFor(gap: Gap, { id }: GapProposal): boolean {
  return gap.proposals.some((proposal) => proposal.id === id);
}
