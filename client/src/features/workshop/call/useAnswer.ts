import { useCallback, useEffect, useMemo, useState } from 'react';
import { inWindow } from '../../../local/webStorage.ts';
import { type Answer, answerAfter, awaited, type CallTurn } from './answer.ts';
import { isWriting, onWriting } from './writing.ts';

/** What this page does about being called somewhere. */
export interface AnsweredCall<Called> {
  readonly called: Called;
  readonly answer: Answer;
  stay(): void;
  go(): void;
  back(): void;
}

/** In milliseconds: a timer may come a moment before its time, and then nothing would have passed. */
const A_LITTLE_LATE = 20;

interface Standing<Called> {
  readonly called: Called;
  readonly answer: Answer;
}

/**
 * Goes along with a call after a notice, never while somebody writes. A window that has answered is not led there again
 * when it is loaded anew. Whoever went there can go back also once the call is over.
 */
export function useAnswer<Called extends { readonly id: string }>(
  workshop: string,
  called: Called | undefined,
): AnsweredCall<Called> | undefined {
  const key = `called.${workshop}`;
  const [standing, setStanding] = useState<Standing<Called>>();
  if (called !== undefined && called.id !== standing?.called.id)
    setStanding({ called, answer: firstAnswer(inWindow.recall(key) === called.id) });
  else if (called === undefined && standing !== undefined && standing.answer.kind !== 'there')
    setStanding(undefined);
  const answer = standing?.answer;
  const isOpen = answer !== undefined && awaited(answer) !== undefined;
  const turn = useCallback(
    (what: CallTurn) =>
      setStanding(
        (known) => known && { ...known, answer: answerAfter(known.answer, what, performance.now()) },
      ),
    [],
  );
  const ways = useMemo(
    () => ({ stay: () => turn('stay'), go: () => turn('go'), back: () => turn('back') }),
    [turn],
  );
  const id = standing?.called.id;
  useEffect(() => {
    if (id !== undefined && !isOpen) inWindow.remember(key, id);
  }, [key, id, isOpen]);
  useEffect(
    () => (isOpen ? onWriting((writes) => turn(writes ? 'writes' : 'rests')) : undefined),
    [isOpen, turn],
  );
  useEffect(() => {
    const at = answer && awaited(answer);
    if (at === undefined) return;
    const timeout = setTimeout(() => turn('passed'), Math.max(0, at - performance.now()) + A_LITTLE_LATE);
    return () => clearTimeout(timeout);
  }, [answer, turn]);
  return standing && { ...standing, ...ways };
}

function firstAnswer(isAnswered: boolean): Answer {
  if (isAnswered) return { kind: 'offered' };
  const now = performance.now();
  const coming = answerAfter({ kind: 'offered' }, 'called', now);
  return isWriting() ? answerAfter(coming, 'writes', now) : coming;
}
