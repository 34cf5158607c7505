import { Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { recall, remember } from '../../../local/webStorage.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { playTimeIsUp, useSoundWhenOver } from '../timeIsUp.ts';

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
