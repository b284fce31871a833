/** Helpers of every kind: a part of lodash-es. */
import {
  camelCase,
  chunk,
  cloneDeep,
  curry,
  deburr,
  flow,
  get,
  groupBy,
  isEqual,
  isPlainObject,
  kebabCase,
  mapValues,
  memoize,
  mergeWith,
  orderBy,
  partition,
  range,
  set,
  sortedIndex,
  unescape as unescapeHtml,
  uniqWith,
  words,
  zipObjectDeep,
} from 'lodash-es';

export function run() {
  const people = [
    { name: 'Zoë', age: 3, tags: ['a'] },
    { name: 'Ann', age: 3, tags: ['a', 'b'] },
    { name: 'Bo', age: 1, tags: [] },
  ];
  const circle: Record<string, unknown> = { when: new Date(0), map: new Map([[1, { a: 1 }]]), re: /x/gi };
  circle.self = circle;
  const copy = cloneDeep(circle);
  const seen: number[] = [];
  const square = memoize((n: number) => {
    seen.push(n);
    return n * n;
  });
  return {
    ordered: orderBy(people, ['age', 'name'], ['desc', 'asc']),
    grouped: mapValues(groupBy(people, 'age'), (group) => group.map(({ name }) => name)),
    parts: partition(people, ({ tags }) => tags.length > 0).map((part) => part.length),
    copied: [isEqual(copy, circle), copy.self === copy, copy.map !== circle.map, (copy.re as RegExp).flags],
    merged: mergeWith({ a: [1], b: { c: 1 } }, { a: [2], b: { d: 2 } }, (one, two) =>
      Array.isArray(one) ? one.concat(two) : undefined,
    ),
    text: [
      camelCase('--foo-bar 2'),
      kebabCase('fooBarXML'),
      deburr('déjà vu'),
      words('a, b & cD'),
      unescapeHtml('&lt;&amp;'),
    ],
    path: get(set({}, 'a[0].b', 5), 'a.0.b'),
    zipped: zipObjectDeep(['a.b[0].c', 'a.b[1].d'], [1, 2]),
    numbers: [chunk(range(0, 1, 0.25), 3), sortedIndex([1, 3, 5], 4), uniqWith([{ x: 1 }, { x: 1 }], isEqual)],
    functions: [
      curry((a: number, b: number, c: number) => a + b + c)(1)(2)(3),
      flow(square, square)(2),
      square(2),
      seen,
    ],
    plain: [isPlainObject({}), isPlainObject(Object.create(null)), isPlainObject(new Date())],
  };
}
