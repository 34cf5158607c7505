import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface KeptFocusProps {
  /** What stands here changes with it. */
  readonly by: string;
  readonly children: ReactNode;
}

/** Where a button takes the place of one that has the keyboard, it has the keyboard. */
export function KeptFocus({ by, children }: KeptFocusProps) {
  const place = useRef<HTMLSpanElement>(null);
  const hasKeyboard = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one button has taken the place of another
  useLayoutEffect(() => {
    if (hasKeyboard.current) place.current?.querySelector('button')?.focus();
  }, [by]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what happens to the button in it
    <span
      ref={place}
      style={{ display: 'contents' }}
      onFocus={() => {
        hasKeyboard.current = true;
      }}
      onBlur={() => {
        hasKeyboard.current = false;
      }}
    >
      {children}
    </span>
  );
}
