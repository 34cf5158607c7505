import { useCallback, useRef, useState } from 'react';

/** How far something is that was submitted last, with what was submitted until it is done. */
export type Submission<Input> =
  | { readonly step: 'idle' }
  | { readonly step: 'pending'; readonly input: Input }
  | { readonly step: 'failed'; readonly input: Input; readonly error: unknown }
  | { readonly step: 'done' };

/** Submits something by `act`, once at a time: what is submitted while another is on its way is passed over. */
export function useSubmit<Input = void>(act: (input: Input) => Promise<unknown>) {
  const [state, setState] = useState<Submission<Input>>({ step: 'idle' });
  const isPending = useRef(false);
  const submit = useCallback(
    async (input: Input) => {
      if (isPending.current) return;
      isPending.current = true;
      setState({ step: 'pending', input });
      try {
        await act(input);
        setState({ step: 'done' });
      } catch (error) {
        setState({ step: 'failed', input, error });
      } finally {
        isPending.current = false;
      }
    },
    [act],
  );
  const reset = useCallback(() => setState({ step: 'idle' }), []);
  return { state, submit, reset };
}
