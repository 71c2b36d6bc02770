import { sayDesk } from '../desk-words.ts';
import { formatClock } from './format-clock.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** How long something takes: as the clock shows it, from a day on as "2 d 3 h". */
export function formatSpan(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR_MS);
  if (hours < DAY_HOURS) return formatClock(milliseconds);
  return sayDesk('time.days', { days: Math.floor(hours / DAY_HOURS), hours: hours % DAY_HOURS });
}
