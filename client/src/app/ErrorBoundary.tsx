import { Component, type ReactNode } from 'react';
import { Crash } from './Crash.tsx';

/** Keeps a fault in one page from leaving a blank window. Give it a `key`, so that another page starts afresh. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}
