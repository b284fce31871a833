// Callbacks: `toJSON` that gives something new with a `toJSON`
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError
class Deep {
  toJSON() {
    return { deeper: new Deep() };
  }
}
export const run = () => JSON.stringify(new Deep());
