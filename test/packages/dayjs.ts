/** Dates: dayjs, with plugins and a locale. */
import dayjs from 'dayjs';
import 'dayjs/locale/de.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import duration from 'dayjs/plugin/duration.js';
import relativeTime from 'dayjs/plugin/relativeTime.js';
import utc from 'dayjs/plugin/utc.js';
import weekOfYear from 'dayjs/plugin/weekOfYear.js';

for (const plugin of [customParseFormat, duration, relativeTime, utc, weekOfYear]) dayjs.extend(plugin);

export function run() {
  const day = dayjs.utc('2024-02-29T13:14:15.016Z');
  return {
    format: day.format('dddd, MMMM D YYYY, HH:mm:ss.SSS Z'),
    german: day.locale('de').format('dddd, D. MMMM YYYY'),
    year: day.add(1, 'year').toISOString(),
    month: day.subtract(3, 'month').endOf('month').toISOString(),
    start: day.startOf('week').toISOString(),
    week: day.week(),
    diff: [day.diff('2023-01-01', 'day'), day.diff('2023-01-01T00:00:00Z', 'month', true)],
    from: day.from(dayjs.utc('2024-01-01')),
    parsed: dayjs.utc('12-25-1995 7:05 pm', 'MM-DD-YYYY h:mm a').toISOString(),
    duration: dayjs.duration(98_765, 'seconds').toISOString(),
    invalid: dayjs('no date').isValid(),
    date: day.toDate(),
  };
}
