/** A window in which one part of the board fills the screen, as in the style sheets. */
export const NARROW = '(width < 60rem)';
