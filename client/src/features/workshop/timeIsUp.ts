import { useEffect, useRef } from 'react';
import { useTimeLeft } from '../../live/hooks.ts';

let context: AudioContext | undefined;

/** Of the two tones: their frequencies, and when each begins (seconds). */
const TONES = [
  { hertz: 659.26, at: 0 },
  { hertz: 523.25, at: 0.28 },
] as const;
const SECONDS = 0.9;
const LOUDNESS = 0.16;

/** Two soft tones. A browser that lets no page sound before it was pressed stays silent: what they say is in sight too. */
export function playTimeIsUp(): void {
  context ??= new AudioContext();
  void context.resume().catch(() => {});
  for (const tone of TONES) ring(context, tone);
}

function ring(on: AudioContext, { hertz, at }: (typeof TONES)[number]): void {
  const begins = on.currentTime + at;
  const oscillator = new OscillatorNode(on, { type: 'sine', frequency: hertz });
  const gain = new GainNode(on, { gain: 0 });
  gain.gain.setValueAtTime(0, begins);
  gain.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.001, begins + SECONDS);
  oscillator.connect(gain).connect(on.destination);
  oscillator.start(begins);
  oscillator.stop(begins + SECONDS);
}

/** Sounds when the time is up of who has so many seconds more. Time that was up when the page was opened is no news. */
export function useSoundWhenOver(isOn: boolean, extraSeconds = 0): void {
  const { kind } = useTimeLeft(extraSeconds);
  const before = useRef(kind);
  useEffect(() => {
    if (isOn && before.current === 'running' && kind === 'over') playTimeIsUp();
    before.current = kind;
  }, [isOn, kind]);
}
