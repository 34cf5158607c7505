import { expect, test } from 'vitest';
import { Attendance } from '../../../../server/src/live/attendance.ts';
import { testClock } from '../../../helpers/testClock.ts';

test('LW-14 LW-69 somebody without a connection is away after 20 seconds, and not before; a page that is loaded again was never away', () => {
  const clock = testClock();
  let changes = 0;
  const attendance = new Attendance(clock, () => {
    changes += 1;
  });
  attendance.come('marta');
  attendance.go('marta');
  clock.advance(19_000);
  expect([...attendance.here]).toEqual(['marta']);
  attendance.come('marta');
  clock.advance(60_000);
  expect([[...attendance.here], changes]).toEqual([['marta'], 1]);
  attendance.come('marta');
  attendance.go('marta');
  clock.advance(60_000);
  expect([...attendance.here]).toEqual(['marta']);
  attendance.go('marta');
  clock.advance(20_001);
  expect([[...attendance.here], changes]).toEqual([[], 2]);
});
