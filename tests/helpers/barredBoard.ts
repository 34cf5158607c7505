import type { Board } from '@parcours/shared/board';
import { type Sketch, sketchBoard } from './sketchBoard.ts';

/**
 * One persona before five objectives, one of each outcome: `register` is blocked by two barriers together, `school`
 * is open, `doctor` hindered, `work` hangs in a circle of papers and lacks a diploma, `home` has no way.
 */
const BARRED: Sketch = {
  personas: [
    { id: 'amina', name: 'Amina Diallo', summary: 'Arrived in May', story: 'One.\n\nTwo.', x: 0, y: 300 },
  ],
  objectives: [
    { id: 'register', persona: 'amina', title: 'Register', right: 'papers', x: 1140, y: 0 },
    { id: 'school', persona: 'amina', title: 'Learn the language', right: 'education', x: 1140, y: 260 },
    { id: 'doctor', persona: 'amina', title: 'See a doctor', right: 'health', x: 1140, y: 520 },
    { id: 'work', persona: 'amina', title: 'Work', right: 'work', x: 1140, y: 780 },
    { id: 'home', persona: 'amina', title: 'A home', right: 'housing', x: 1140, y: 1040 },
  ],
  assets: [
    { id: 'lease', name: 'Lease' },
    { id: 'account', name: 'Bank account' },
    { id: 'diploma', name: 'Diploma' },
  ],
  actors: [
    { id: 'hall', name: 'City Hall' },
    { id: 'clinic', name: 'Clinic', level: 'regional' },
    { id: 'bank', name: 'Bank', level: 'private' },
  ],
  services: [{ id: 'registration', actor: 'hall', name: 'Registration' }],
  steps: [
    { id: 'desk', title: 'Go to the desk', actor: 'hall', service: 'registration', days: 2, x: 380, y: 0 },
    { id: 'form', title: 'Hand in the form', actor: 'hall', days: 3, x: 760, y: 0 },
    { id: 'class', title: 'Join the class', days: 30, visits: 4, cost: 25, emotion: 2, x: 380, y: 260 },
    { id: 'visit', title: 'Visit the clinic', actor: 'clinic', days: 1, emotion: -1, x: 380, y: 520 },
    {
      id: 'open',
      title: 'Open an account',
      actor: 'bank',
      needs: ['lease'],
      gives: ['account'],
      x: 380,
      y: 780,
    },
    { id: 'rent', title: 'Sign a lease', needs: ['account', 'diploma'], gives: ['lease'], x: 760, y: 780 },
  ],
  legs: [
    { id: 'l1', from: 'amina', to: 'desk' },
    { id: 'l2', from: 'desk', to: 'form' },
    { id: 'l3', from: 'form', to: 'register' },
    { id: 'l4', from: 'amina', to: 'class' },
    { id: 'l5', from: 'class', to: 'school' },
    { id: 'l6', from: 'amina', to: 'visit', kind: 'workaround' },
    { id: 'l7', from: 'visit', to: 'doctor' },
    { id: 'l8', from: 'amina', to: 'open' },
    { id: 'l9', from: 'open', to: 'rent' },
    { id: 'l10', from: 'rent', to: 'work' },
    { id: 'l11', from: 'amina', to: 'rent' },
    { id: 'l12', from: 'desk', to: 'visit', kind: 'referral' },
  ],
  barriers: [
    { id: 'hours', on: 'desk', title: 'Open on weekday mornings', severity: 3, dimension: 'availability' },
    { id: 'proof', on: 'l3', title: 'Proof of address', severity: 4, level: 'national', affects: ['amina'] },
    {
      id: 'fear',
      on: 'visit',
      title: 'Fear of being reported',
      blocks: false,
      confidence: 'lived',
      evidence: [{ text: 'I turned back.' }],
    },
    { id: 'gone', on: 'class', title: 'Used to cost a fee', removed: true },
  ],
  proposals: [
    {
      id: 'evening',
      barriers: ['hours'],
      title: 'Open one evening',
      owner: 'hall',
      firstStep: 'Ask the staff',
      due: '2027-01-15',
    },
    { id: 'no', barriers: ['hours'], title: 'A second desk', owner: 'hall', state: 'rejected' },
  ],
};

/** The board with some collections replaced, or made of the old ones. */
export function barredBoard(changes: (sketch: Sketch) => Sketch = () => ({})): Board {
  return sketchBoard({ ...BARRED, ...changes(BARRED) });
}
