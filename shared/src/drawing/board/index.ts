export { type Route, type Routes, routeAll } from './routing.ts';
export { worstFirst } from './scene.ts';
export { CARD_SIZES, type Point, SHOWN, type Size } from './sizes.ts';
