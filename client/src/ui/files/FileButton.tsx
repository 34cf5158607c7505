import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonProps } from '../Button.tsx';

interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'isPending'> {
  readonly children: string;
  /** What the device's chooser lists first. */
  readonly accept: string;
  /** Whether files may be chosen that belong together. */
  readonly takesSeveral?: boolean;
  onChoose(file: File, ...others: readonly File[]): void;
}

const ICON = { sm: 16, md: 18, lg: 20 } as const;

/** Opens the device's file chooser. */
export function FileButton({
  children,
  accept,
  takesSeveral = false,
  onChoose,
  size = 'md',
  ...button
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...button}
        size={size}
        icon={<FileUp size={ICON[size]} aria-hidden />}
        onPress={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={takesSeveral}
        hidden
        aria-label={children}
        onChange={({ target }) => {
          const [file, ...others] = target.files ?? [];
          // The same file may be chosen once more, after it was mended.
          target.value = '';
          if (file !== undefined) onChoose(file, ...others);
        }}
      />
    </>
  );
}
