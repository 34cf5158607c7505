import { minutesAndSeconds } from '../bar/Timer.tsx';

interface DurationProps {
  readonly seconds: number;
  readonly sign?: '+';
}

/** Minutes and seconds, as a clock shows them, in whatever direction the page is read. */
export function Duration({ seconds, sign }: DurationProps) {
  return <bdi dir="ltr">{(sign ?? '') + minutesAndSeconds(Math.max(0, Math.floor(seconds)))}</bdi>;
}
