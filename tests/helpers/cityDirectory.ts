import { drawing } from './drawing.ts';

const OFFICES = [
  'Maison des associations',
  'Centre social',
  'Town hall annexe',
  'Clinic',
  'Library',
  'Caritas',
];
const OFFERS = [
  'Residence permit advice',
  'French lessons',
  'Warm meals',
  'Legal advice',
  'Emergency shelter',
  'Clothes',
  'Medical consultation',
  'Help with forms',
];
const PAPERS = ['Passport', 'Proof of address', 'Birth certificate', 'Income statement'];
const PER_OFFICE = 4;

/** One in so many services stands there a second time, in other words. */
const TWICE = 50;

/** A table of a large city's services, the same for the same numbers; some of them stand there twice. */
export function cityDirectory(services: number, seed: number): string {
  const draw = drawing(seed);
  const among = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(draw() * values.length)];
  const rows = Array.from({ length: services }, (_, at) => {
    const isAgain = at % TWICE === TWICE - 1;
    const office = Math.floor((isAgain ? at - 1 : at) / PER_OFFICE);
    const offer = OFFERS[(isAgain ? at - 1 : at) % OFFERS.length];
    return [
      `service-${at}`,
      `${OFFICES[office % OFFICES.length]} ${office + 1}`,
      `${offer} ${(isAgain ? at - 1 : at) + 1}`,
      isAgain
        ? 'Listed by another office'
        : `Open ${among(['Monday', 'Tuesday', 'Friday'])}, ask for ${among(PAPERS)}`,
      [among(PAPERS), among(PAPERS)].join('; '),
      `${office + 1} Main street`,
      `01 ${String(10_000_000 + office)}`,
      `202${Math.floor(draw() * 7)}-0${1 + Math.floor(draw() * 9)}-15`,
    ];
  });
  const headings = [
    'ID',
    'Organisation',
    'Service',
    'Description',
    'Documents',
    'Address',
    'Phone',
    'Verified',
  ];
  return [headings, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
}
