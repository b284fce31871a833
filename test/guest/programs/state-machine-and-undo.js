// A state machine driven by tables, with history, guards, hooks and undo.
const machine = ({ initial, states, context = {} }) => {
  let state = initial;
  const listeners = new Set();
  const undo = [];
  return {
    get state() {
      return state;
    },
    get context() {
      return structuredClone(context);
    },
    on: (f) => (listeners.add(f), () => listeners.delete(f)),
    send(event, payload) {
      const rule = states[state]?.on?.[event] ?? states['*']?.on?.[event];
      if (!rule) return { changed: false, reason: `${state} ignores ${event}` };
      const { target = state, guard = () => true, action } = typeof rule === 'string' ? { target: rule } : rule;
      if (!guard(context, payload)) return { changed: false, reason: 'guard' };
      undo.push([state, structuredClone(context)]);
      states[state]?.exit?.(context);
      try {
        action?.(context, payload);
      } catch (cause) {
        [state, context] = undo.pop();
        return { changed: false, reason: cause.message };
      }
      const from = state;
      state = target;
      states[state]?.enter?.(context);
      for (const f of listeners) f({ from, to: state, event });
      return { changed: from !== state };
    },
    undo() {
      if (undo.length === 0) return false;
      [state, context] = undo.pop();
      return true;
    },
  };
};
const log = [];
const door = machine({
  initial: 'closed',
  context: { opened: 0, code: '42' },
  states: {
    closed: { on: { open: { target: 'open', action: (c) => c.opened++ }, lock: 'locked' }, exit: () => log.push('exit closed') },
    open: { on: { close: 'closed', count: { action: (c, n) => { if (n < 0) throw new RangeError('negative'); c.opened += n; } } }, enter: (c) => log.push(`open #${c.opened}`) },
    locked: { on: { unlock: { target: 'closed', guard: ({ code }, given) => code === given } } },
    '*': { on: { reset: { target: 'closed', action: (c) => Object.assign(c, { opened: 0 }) } } },
  },
});
const off = door.on(({ from, to, event }) => log.push(`${from}-${event}->${to}`));
for (const [event, payload] of [['open'], ['count', 5], ['count', -1], ['lock'], ['close'], ['lock'], ['open'], ['unlock', '1'], ['unlock', '42'], ['open']]) {
  const { changed, reason } = door.send(event, payload);
  console.log(event, payload ?? '', door.state, changed, reason ?? '');
}
off();
console.log(JSON.stringify(door.context), door.undo(), door.state, JSON.stringify(door.context), door.undo(), door.state);
door.send('reset');
console.log(door.state, door.context.opened);
while (door.undo());
console.log(door.state, JSON.stringify(door.context), log.join('; '));

// expect:
//   open  open true
//   count 5 open false
//   count -1 open false negative
//   lock  open false open ignores lock
//   close  closed true
//   lock  locked true
//   open  locked false locked ignores open
//   unlock 1 locked false guard
//   unlock 42 closed true
//   open  open true
//   {"opened":7,"code":"42"} true closed {"opened":6,"code":"42"} true locked
//   closed 0
//   closed {"opened":0,"code":"42"} exit closed; open #1; closed-open->open; open #6; open-count->open; open-close->closed; exit closed; closed-lock->locked; locked-unlock->closed; exit closed; open #7; closed-open->open
