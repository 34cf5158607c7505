import { usePopovers } from './lazyPopovers.ts';
import type { BubbleProps } from './props.ts';

/** Something more about what a button tells of, open beside it for as long as it is drawn; the page stays in use. */
export function Bubble(props: BubbleProps) {
  const popovers = usePopovers(true);
  return popovers.step === 'there' && <popovers.value.OpenBubble {...props} />;
}
