import { Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTimeLeft } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { recall, remember } from '../../../local/webStorage.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { playTimeIsUp } from './timeIsUp.ts';

const KEY = 'consoleSound';

/** Whether the page sounds when time is up: on, until somebody turns it off in this browser. */
export function SoundButton() {
  const say = useLiveT();
  const [isOn, setOn] = useState(() => recall(KEY) !== 'off');
  useSoundWhenOver(isOn);
  const toggle = () => {
    remember(KEY, isOn ? 'off' : 'on');
    setOn(!isOn);
    if (!isOn) playTimeIsUp();
  };
  return (
    <IconButton label={say(isOn ? 'console.sound.off' : 'console.sound.on')} onPress={toggle}>
      {isOn ? <Volume2 size={20} aria-hidden /> : <VolumeX size={20} aria-hidden />}
    </IconButton>
  );
}

/** Time that was up when the page was opened is no news. */
function useSoundWhenOver(isOn: boolean): void {
  const { kind } = useTimeLeft();
  const before = useRef(kind);
  useEffect(() => {
    if (isOn && before.current === 'running' && kind === 'over') playTimeIsUp();
    before.current = kind;
  }, [isOn, kind]);
}
