import { expect, test } from 'vitest';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { loadKettleCall } from './kettle-call.ts';

test('x', () => {
  const { attempt } = beginAttempt(loadKettleCall(), { seed: 'a' });
  console.log(JSON.stringify(attempt.transcript, null, 1));
  expect(attempt).toBeDefined();
});
