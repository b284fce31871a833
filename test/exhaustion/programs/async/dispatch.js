// Events: a listener that dispatches the event again
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or throws RangeError
export const run = () => {
  const target = new EventTarget();
  target.addEventListener('x', (event) => {
    target.dispatchEvent(event);
    target.dispatchEvent(event);
  });
  target.dispatchEvent(new Event('x'));
};
