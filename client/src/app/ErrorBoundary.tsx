import { Component, type ReactNode } from 'react';
import { isAllSent } from '../session/unsent.ts';
import { Crash } from './Crash.tsx';

type State = { readonly step: 'fine' } | { readonly step: 'failed'; readonly isAllSent: boolean };

/** Keeps a fault in one page from leaving a blank window. Give it a `key`, so that another page starts afresh. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { step: 'fine' };

  static getDerivedStateFromError(): State {
    return { step: 'failed', isAllSent: isAllSent() };
  }

  override render() {
    const { state } = this;
    return state.step === 'failed' ? <Crash isAllSent={state.isAllSent} /> : this.props.children;
  }
}
