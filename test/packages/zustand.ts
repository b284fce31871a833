/** A store of state: zustand, the part without React. */
import { combine, subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';

export function run() {
  const store = createStore(
    subscribeWithSelector(
      combine({ count: 0, names: ['a'] }, (set, get) => ({
        increase: (by: number) => set((state) => ({ count: state.count + by })),
        add: (name: string) => set({ names: [...get().names, name] }),
      })),
    ),
  );
  const seen: unknown[] = [];
  const stop = store.subscribe(
    (state) => state.count,
    (count, before) => seen.push([count, before]),
    { fireImmediately: true },
  );
  const { increase, add } = store.getState();
  increase(2);
  add('b');
  increase(0);
  increase(3);
  stop();
  increase(1);
  const { count, names } = store.getState();
  return { count, names, seen, initial: store.getInitialState().count };
}
