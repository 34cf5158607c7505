import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties, which style sheets read by `var()`. */
    readonly [property: `--${string}`]: string | number | undefined;
  }
}
