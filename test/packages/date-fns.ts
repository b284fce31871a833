/** Dates as plain functions: date-fns. */
import {
  addBusinessDays,
  differenceInCalendarISOWeeks,
  eachWeekOfInterval,
  formatDistance,
  formatISODuration,
  intervalToDuration,
  isMatch,
  parse,
  parseISO,
} from 'date-fns';
import { fr } from 'date-fns/locale/fr';

export function run() {
  const day = parseISO('2024-02-29T00:00:00Z');
  const later = parseISO('2025-03-31T12:30:00Z');
  const duration = intervalToDuration({ start: day, end: later });
  return {
    business: addBusinessDays(day, 10),
    weeks: differenceInCalendarISOWeeks(later, day),
    each: eachWeekOfInterval({ start: day, end: parseISO('2024-04-01T00:00:00Z') }).length,
    distance: [formatDistance(day, later), formatDistance(day, later, { locale: fr, addSuffix: true })],
    duration,
    iso: formatISODuration(duration),
    parsed: parse('29 Feb 2024 23:59 Z', 'dd MMM yyyy HH:mm X', day),
    matches: [isMatch('2024-02-30', 'yyyy-MM-dd'), isMatch('2024-02-29', 'yyyy-MM-dd')],
  };
}
