// Dates in UTC only: construction, overflow, parsing of the ISO format, arithmetic, invalid dates.
const d = new Date(Date.UTC(2024, 1, 29, 12, 30, 15, 123));
console.log(d.toISOString(), d.getTime(), d.getUTCDay(), JSON.stringify(d), +d === d.valueOf(), d.toJSON());
console.log(new Date('2024-02-29').getTime(), new Date('2024-02-29T00:00:00Z').getTime(), new Date('2024-02-29T01:00:00+01:00').getTime(), Date.parse('2024-13-01'), Date.parse('1970-01-01T00:00:00.001Z'));
d.setUTCMonth(12);
console.log(d.toISOString());
d.setUTCDate(0);
console.log(d.toISOString());
d.setUTCHours(25, 61, 61, 1001);
console.log(d.toISOString(), new Date(Date.UTC(99, 0)).getUTCFullYear(), new Date(Date.UTC(2023, 1, 29)).toISOString().slice(0, 10));
const invalid = new Date('nope');
console.log(String(invalid), invalid.getTime(), JSON.stringify({ invalid }), Number.isNaN(+invalid), new Date(8.64e15 + 1).getTime(), new Date(8.64e15).toISOString());
try {
  invalid.toISOString();
} catch (e) {
  console.log(e.name);
}
const days = (a, b) => (Date.parse(b) - Date.parse(a)) / 864e5;
console.log(days('2024-01-01', '2024-12-31'), days('2023-01-01', '2024-01-01'), new Date('2024-01-01') < new Date('2024-01-02'), new Date(5) - new Date(3), new Date(0) == new Date(0), +new Date(0) === +new Date(0));
const leap = (y) => new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1;
console.log([1900, 2000, 2023, 2024].map(leap).join(), typeof Date.now(), Date.now() > 1.6e12, new Date(2020, 5).getMonth(), new Date(new Date(7)).getTime(), typeof Date(), Date.length);
console.log(new Date(-1).toISOString(), new Date('-000001-01-01T00:00:00Z').getUTCFullYear(), new Date('+010000-01-01T00:00:00Z').toISOString(), new Date(0)[Symbol.toPrimitive]('number'), typeof (new Date(0) + 1), new Date(true).getTime(), new Date(null).getTime(), new Date(undefined).getTime());
const calendar = [];
for (let t = Date.UTC(2024, 0, 1); t < Date.UTC(2028, 0, 1); t += 864e5) {
  const c = new Date(t);
  if (c.getUTCDate() === 13 && c.getUTCDay() === 5) calendar.push(c.toISOString().slice(0, 7));
}
console.log(calendar.join());
class Stamp extends Date {
  get day() {
    return this.toISOString().slice(0, 10);
  }
}
console.log(new Stamp(864e5).day, new Stamp(0) instanceof Date, Object.prototype.toString.call(new Stamp(0)), structuredClone(new Date(5)).getTime(), new Date(Date.UTC(2024, 0, 31)).toISOString().split('T')[0]);

// expect:
//   2024-02-29T12:30:15.123Z 1709209815123 4 "2024-02-29T12:30:15.123Z" true 2024-02-29T12:30:15.123Z
//   1709164800000 1709164800000 1709164800000 NaN 1
//   2025-01-29T12:30:15.123Z
//   2024-12-31T12:30:15.123Z
//   2025-01-01T02:02:02.001Z 1999 2023-03-01
//   Invalid Date NaN {"invalid":null} true NaN +275760-09-13T00:00:00.000Z
//   RangeError
//   365 365 true 2 false true
//   false,true,false,true number true 5 7 string 7
//   1969-12-31T23:59:59.999Z -1 +010000-01-01T00:00:00.000Z 0 string 1 0 NaN
//   2024-09,2024-12,2025-06,2026-02,2026-03,2026-11,2027-08
//   1970-01-02 true [object Date] 5 2024-01-31
