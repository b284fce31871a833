/** Immutable data by proxies: immer, with patches, maps and sets. */
import {
  applyPatches,
  current,
  enableMapSet,
  enablePatches,
  isDraft,
  original,
  produce,
  produceWithPatches,
} from 'immer';

enableMapSet();
enablePatches();

export function run() {
  const base = { list: [{ n: 1 }, { n: 2 }], map: new Map([['a', { x: 1 }]]), set: new Set([1]), same: { deep: [1] } };
  const [next, patches, inverse] = produceWithPatches(base, (draft) => {
    draft.list.push({ n: 3 });
    const [first] = draft.list;
    if (first) first.n = 10;
    draft.list.splice(1, 1);
    const a = draft.map.get('a');
    if (a) a.x++;
    draft.map.set('b', { x: 5 });
    draft.set.add(2).delete(1);
  });
  let refused = '';
  try {
    (next.list as unknown[]).push(1);
  } catch (error) {
    refused = (error as Error).name;
  }
  return {
    next,
    patches,
    inverse,
    back: applyPatches(next, inverse),
    shared: next.same === base.same,
    untouched: produce(base, () => {}) === base,
    frozen: Object.isFrozen(next.list),
    drafts: produce({ a: { b: 1 }, seen: [] as unknown[] }, (draft) => {
      draft.a.b = 2;
      draft.seen = [isDraft(draft.a), isDraft(current(draft.a)), original(draft.a)?.b];
    }),
    curried: produce((draft: { n: number }, by: number) => {
      draft.n += by;
    })({ n: 1 }, 4),
    refused,
  };
}
