import { say } from '../words.ts';

/** Simulated time as "02:14", from an hour as "1 h 05 min". */
export function formatClock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 1) return say('time.minutes', { hours, minutes: padTwo(minutes % 60) });
  return `${padTwo(minutes)}:${padTwo(seconds % 60)}`;
}

function padTwo(value: number): string {
  return String(value).padStart(2, '0');
}
