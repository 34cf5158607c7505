import { pauseTimer, resumeTimer, startTimer } from '../clock.ts';
import type { Command } from '../command.ts';
import type { Holder, WorkshopState } from '../state.ts';
import { close, fit, giveTime, go, open, prepare, reopen, setTimer, turnTimer } from './agenda.ts';
import { call, endCall } from './calls.ts';
import {
  changeSeat,
  type Decision,
  done,
  type Facts,
  refused,
  withHand,
  withOwnGroup,
  withPerson,
  withSeatIn,
} from './decision.ts';
import { makeGroups, merge, move, nameGroup } from './grouping.ts';
import { lowerHand, raiseHand } from './hands.ts';
import { admit, changeProfile, introduce, leave, placePin, remove, rename, takePart } from './people.ts';
import {
  endPlenary,
  goInPlenary,
  presentInPlenary,
  queueInPlenary,
  startPlenary,
  timeInPlenary,
} from './plenary.ts';
import { callRobots } from './rehearsal.ts';
import { closeRound, discardRound, openPrivate, openQuestion, openVote } from './rounds.ts';
import { endVisit, visit } from './visits.ts';
import { judgeRemark, makeRemark, turnWall } from './wall.ts';

/** What a command makes happen, or why not. It changes nothing itself: `reduce` does, once the events are on disk. */
export function decide(state: WorkshopState, holder: Holder, command: Command, facts: Facts): Decision {
  if (!mayAsk(holder, command)) return refused('access.role');
  if (holder.kind === 'seat' && state.seats.get(holder.seat)?.standing !== 'in')
    return command.do === 'leave' ? leave(state, holder, facts) : refused('workshop.seat');
  if (isMuted(state, holder) && speaksForGroup(command)) return refused('access.role');
  if (!isAskedNow(state, command)) return refused('workshop.moved-on');
  switch (command.do) {
    case 'prepare':
      return prepare(state, command, facts);
    case 'open':
      return open(state);
    case 'go':
      return go(state, command, facts);
    case 'close':
      return close(state, command, facts);
    case 'reopen':
      return reopen(state);
    case 'fit':
      return fit(state, command.minutesLeft);
    case 'timer-start':
      return setTimer(startTimer(facts.now, command.seconds));
    case 'timer-add':
      return giveTime(state, command, facts);
    case 'timer-pause':
      return turnTimer(state, (timer) => pauseTimer(timer, facts.now));
    case 'timer-resume':
      return turnTimer(state, (timer) => resumeTimer(timer, facts.now));
    case 'timer-stop':
      return setTimer({ kind: 'none' });
    case 'lead':
      return withPerson(state, holder, ({ id }) => done({ kind: 'lead-taken', by: id }));
    case 'wall':
      return turnWall(state, command);
    case 'plenary-start':
      return startPlenary(state, command, facts);
    case 'plenary-go':
      return goInPlenary(state, command, facts);
    case 'plenary-queue':
      return queueInPlenary(state, command);
    case 'plenary-time':
      return timeInPlenary(state, command, facts);
    case 'plenary-present':
      return presentInPlenary(state, holder, command);
    case 'plenary-end':
      return endPlenary(state, command);
    case 'remark-judge':
      return judgeRemark(state, command);
    case 'remark':
      return makeRemark(state, holder, command, facts);
    case 'robots':
      return callRobots(state, command, facts);
    case 'private-open':
      return openPrivate(state, facts);
    case 'vote-open':
      return openVote(state, command, facts);
    case 'question-open':
      return openQuestion(state, facts);
    case 'round-close':
      return closeRound(state, command, facts);
    case 'round-discard':
      return discardRound(state, command);
    case 'write':
    case 'set-aside':
      // Papers are kept apart: see `takePaper`.
      return refused('workshop.unknown');
    case 'pins':
      return done({ kind: 'pins-shown', areShown: command.areShown });
    case 'group':
      return makeGroups(state, command, facts);
    case 'move':
      return move(state, command);
    case 'visit':
      return visit(state, command, facts);
    case 'visit-end':
      return endVisit(state, holder, command);
    case 'merge':
      return merge(state, command);
    case 'rename':
      return rename(state, command.seat, command.alias);
    case 'mute':
      return withSeatIn(state, command.seat, ({ id }) => changeSeat(id, { isMuted: command.isMuted }));
    case 'remove':
      return remove(state, command);
    case 'introduce':
      return introduce(state, holder, command, facts);
    case 'admit':
      return admit(state, command, facts);
    case 'hand-take':
      return withPerson(state, holder, ({ id: by }) =>
        withHand(state, command.hand, ({ id }) => done({ kind: 'hand-taken', hand: id, by })),
      );
    case 'say':
      return withPerson(state, holder, ({ id: by }) => {
        const { to, said, isUrgent } = command;
        return done({ kind: 'said', word: { id: facts.newId(), at: facts.now, by, to, said, isUrgent } });
      });
    case 'call':
      return call(state, holder, command, facts);
    case 'call-end':
      return endCall(state, holder, command.call);
    case 'name-group':
      return nameGroup(state, holder, command);
    case 'hand-lower':
      return lowerHand(state, holder, command.hand);
    case 'hand-raise':
      return raiseHand(state, holder, command, facts);
    case 'done':
      return withOwnGroup(state, holder, ({ number }) =>
        done({ kind: 'group-changed', group: number, change: { isDone: command.isDone } }),
      );
    case 'part':
      return takePart(state, holder, command);
    case 'pin':
      return placePin(state, holder, command);
    case 'profile':
      return changeProfile(state, holder, command);
    case 'leave':
      return leave(state, holder, facts);
  }
}

const isMuted = ({ seats }: WorkshopState, holder: Holder): boolean =>
  holder.kind === 'seat' && seats.get(holder.seat)?.isMuted === true;

/** What all of a group, or everybody, is told in its name. */
function speaksForGroup(command: Command): boolean {
  switch (command.do) {
    case 'name-group':
    case 'done':
    case 'part':
    case 'plenary-present':
      return true;
    case 'hand-raise':
      return command.isForGroup;
    default:
      return false;
  }
}

type Asker = 'facilitator' | 'helper' | 'seat';

const FACILITATORS: readonly Asker[] = ['facilitator'];

const STAFF: readonly Asker[] = ['facilitator', 'helper'];

const SEATS: readonly Asker[] = ['seat'];

const NOT_HELPERS: readonly Asker[] = ['facilitator', 'seat'];

const ALL: readonly Asker[] = ['facilitator', 'helper', 'seat'];

const ASKERS: Readonly<Record<Command['do'], readonly Asker[]>> = {
  prepare: FACILITATORS,
  open: FACILITATORS,
  go: FACILITATORS,
  close: FACILITATORS,
  reopen: FACILITATORS,
  fit: FACILITATORS,
  'timer-start': FACILITATORS,
  'timer-add': FACILITATORS,
  'timer-pause': FACILITATORS,
  'timer-resume': FACILITATORS,
  'timer-stop': FACILITATORS,
  lead: FACILITATORS,
  wall: FACILITATORS,
  'plenary-start': FACILITATORS,
  'plenary-go': FACILITATORS,
  'plenary-queue': FACILITATORS,
  'plenary-time': FACILITATORS,
  'plenary-present': NOT_HELPERS,
  'plenary-end': FACILITATORS,
  'remark-judge': FACILITATORS,
  robots: FACILITATORS,
  'private-open': FACILITATORS,
  'vote-open': FACILITATORS,
  'question-open': FACILITATORS,
  'round-close': FACILITATORS,
  'round-discard': FACILITATORS,
  'set-aside': FACILITATORS,
  write: SEATS,
  pins: FACILITATORS,
  group: FACILITATORS,
  move: FACILITATORS,
  visit: FACILITATORS,
  'visit-end': ['facilitator', 'seat'],
  merge: FACILITATORS,
  rename: FACILITATORS,
  mute: FACILITATORS,
  remove: FACILITATORS,
  introduce: STAFF,
  admit: STAFF,
  'hand-take': STAFF,
  say: STAFF,
  call: STAFF,
  'call-end': STAFF,
  'name-group': ALL,
  'hand-lower': ALL,
  'hand-raise': SEATS,
  done: SEATS,
  remark: SEATS,
  part: SEATS,
  pin: SEATS,
  profile: SEATS,
  leave: SEATS,
};

/** What still makes sense once the workshop is closed; with all else people wait until it is opened again. */
const ONCE_CLOSED: ReadonlySet<Command['do']> = new Set([
  'reopen',
  'prepare',
  'introduce',
  'say',
  'wall',
  'remark-judge',
  'remove',
  'leave',
]);

/** Whether a command is of the time in which it is asked. */
export function isAskedNow(
  { stage }: Pick<WorkshopState, 'stage'>,
  { do: name }: Pick<Command, 'do'>,
): boolean {
  return stage.kind !== 'closed' || ONCE_CLOSED.has(name);
}

/** Whether somebody may ask for a command at all, whatever the state. */
export function mayAsk(holder: Holder, { do: name }: Pick<Command, 'do'>): boolean {
  switch (holder.kind) {
    case 'seat':
      return ASKERS[name].includes('seat');
    case 'staff':
      return ASKERS[name].includes(holder.role === 'facilitate' ? 'facilitator' : 'helper');
    case 'screen':
      return false;
  }
}
