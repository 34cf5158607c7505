// Written by `pnpm messages` from shared/messages: change the messages there.

/** What fills each message of a live workshop; undefined where nothing does. */
export interface LiveMessages {
  'phase.arrive.title': undefined;
  'phase.arrive.task': undefined;
  'phase.arrive.done': undefined;
  'phase.arrive.example': undefined;
  'phase.icebreaker.title': undefined;
  'phase.icebreaker.task': undefined;
  'phase.icebreaker.done': undefined;
  'phase.icebreaker.example': undefined;
  'phase.method.title': undefined;
  'phase.method.task': undefined;
  'phase.method.done': undefined;
  'phase.method.example': undefined;
  'phase.split.title': undefined;
  'phase.split.task': undefined;
  'phase.split.done': undefined;
  'phase.split.example': undefined;
  'phase.persona.title': undefined;
  'phase.persona.task': undefined;
  'phase.persona.done': undefined;
  'phase.persona.example': undefined;
  'phase.silent.title': undefined;
  'phase.silent.task': undefined;
  'phase.silent.done': undefined;
  'phase.silent.example': undefined;
  'phase.route.title': undefined;
  'phase.route.task': undefined;
  'phase.route.done': undefined;
  'phase.route.example': undefined;
  'phase.barriers.title': undefined;
  'phase.barriers.task': undefined;
  'phase.barriers.done': undefined;
  'phase.barriers.example': undefined;
  'phase.vote.title': undefined;
  'phase.vote.task': undefined;
  'phase.vote.done': undefined;
  'phase.vote.example': undefined;
  'phase.reality.title': undefined;
  'phase.reality.task': undefined;
  'phase.reality.done': undefined;
  'phase.reality.example': undefined;
  'phase.plenary.title': undefined;
  'phase.plenary.task': undefined;
  'phase.plenary.done': undefined;
  'phase.plenary.example': undefined;
  'phase.commit.title': undefined;
  'phase.commit.task': undefined;
  'phase.commit.done': undefined;
  'phase.commit.example': undefined;
  'phase.close.title': undefined;
  'phase.close.task': undefined;
  'phase.close.done': undefined;
  'phase.close.example': undefined;
  'hand.stuck': undefined;
  'hand.question': undefined;
  'hand.technical': undefined;
  'hand.finished': undefined;
  'hand.time': undefined;
  'word.two-minutes': undefined;
  'word.save-last-word': undefined;
  'word.one-voice': undefined;
  'word.look-here': undefined;
  'word.come-to-plenary': undefined;
  'word.break': undefined;
  'word.back-from-break': undefined;
  'word.check-barriers': undefined;
  'word.second-way': undefined;
  'word.well-done': undefined;
  'word.no-real-people': undefined;
  'word.help-comes': undefined;
  'lobby.host': { host: string };
  'lobby.until': { date: string };
  'lobby.kept.title': undefined;
  'lobby.kept.alias': undefined;
  'lobby.kept.staff': undefined;
  'lobby.kept.nothing': undefined;
  'lobby.real': undefined;
  'lobby.alias': undefined;
  'lobby.alias.hint': undefined;
  'lobby.alias.another': undefined;
  'lobby.language': undefined;
  'lobby.spoken': undefined;
  'lobby.spoken.hint': undefined;
  'lobby.spoken.none': undefined;
  'lobby.spoken.more': undefined;
  'lobby.city': undefined;
  'lobby.city.hint': undefined;
  'lobby.enter': undefined;
  'lobby.knock': undefined;
  'lobby.knock.hint': undefined;
  'lobby.back': undefined;
  'lobby.back.words': undefined;
  'lobby.back.hint': undefined;
  'lobby.back.enter': undefined;
  'lobby.new': undefined;
  'lobby.draft.title': undefined;
  'lobby.draft.text': undefined;
  'lobby.door.title': undefined;
  'lobby.door.text': undefined;
  'lobby.over.title': undefined;
  'lobby.in.title': { alias: string };
  'lobby.in.stay': undefined;
  'lobby.in.others': { count: number };
  'lobby.next.title': undefined;
  'lobby.next.1': undefined;
  'lobby.next.2': undefined;
  'lobby.next.3': undefined;
  'seat.words.title': undefined;
  'seat.words.about': undefined;
  'seat.words.kept': undefined;
  'seat.menu': { alias: string };
  'seat.words': undefined;
  'seat.alias': undefined;
  'seat.leave': undefined;
  'seat.leave.about': undefined;
  'seat.leave.confirm': undefined;
  'seat.knocking.title': { alias: string };
  'seat.knocking.text': undefined;
  'seat.removed.title': undefined;
  'seat.removed.text': undefined;
  'seat.refused.title': undefined;
  'seat.refused.text': undefined;
  'seat.left.title': undefined;
  'seat.left.text': undefined;
  'seat.gone.title': undefined;
  'seat.gone.text': undefined;
  'seat.again': undefined;
  'group.called': { group: string };
  'group.yours': { group: string };
  'group.members': undefined;
  'group.away': undefined;
  'group.count': { count: number; here: number };
  'group.moving': { group: string };
  'bar.label': undefined;
  'bar.place': { count: number; number: number };
  'bar.over': undefined;
  'bar.offline': undefined;
  'bar.leaderless': undefined;
  'bar.freezing': { seconds: number };
  'bar.frozen': undefined;
  'bar.muted': undefined;
  'timer.label': undefined;
  'timer.paused': undefined;
  'timer.over': undefined;
  'timer.said.begin': { minutes: number };
  'timer.said.half': undefined;
  'timer.said.left': { minutes: number };
  'timer.said.over': undefined;
  'timer.hide': undefined;
  'timer.show': undefined;
  'task.title': undefined;
  'task.done': undefined;
  'task.example': undefined;
  'task.fold': undefined;
  'task.unfold': undefined;
  'hand.raise': undefined;
  'hand.title': undefined;
  'hand.for': undefined;
  'hand.for.me': undefined;
  'hand.for.group': undefined;
  'hand.up': undefined;
  'hand.coming': { name: string };
  'hand.lower': undefined;
  'done.say': undefined;
  'bell.title': undefined;
  'bell.new': { count: number };
  'bell.none': undefined;
  'bell.read': undefined;
  'screen.join': undefined;
  'screen.address': { address: string };
  'screen.qr': undefined;
  'screen.here': { count: number };
  'screen.done': { count: number; done: number };
  'screen.soon': undefined;
  'join.title': undefined;
  'join.text': undefined;
  'join.code': undefined;
  'join.go': undefined;
}

export const LIVE_MESSAGES = {
  en: async () => (await import('../../../messages/en/live.json')).default,
  fr: async () => (await import('../../../messages/fr/live.json')).default,
  es: async () => (await import('../../../messages/es/live.json')).default,
  it: async () => (await import('../../../messages/it/live.json')).default,
  ar: async () => (await import('../../../messages/ar/live.json')).default,
};

/** The names and words of each language that are picked from. */
export const LIVE_NAMES = {
  en: async () => (await import('../../../messages/en/names.json')).default,
  fr: async () => (await import('../../../messages/fr/names.json')).default,
  es: async () => (await import('../../../messages/es/names.json')).default,
  it: async () => (await import('../../../messages/it/names.json')).default,
  ar: async () => (await import('../../../messages/ar/names.json')).default,
};
