// Rule 3, 5: instances of classes: what is private stays, what is inherited is read by type only
// host: plugin.unknown()
// gives: { open: 1 }
// host: plugin.object()
// gives: { x: 7 }
// host: plugin.record()
// gives: { open: 1 }
// host: plugin.item().rename('b')
// gives: 'secret b'
// host: plugin.item().label
// gives: 'secret'
// host: plugin.shape()
// gives: { kind: 'circle', radius: 3 }
// held: 4
class Private {
  #secret = 'secret';
  open = 1;
  id = 1;
  get x() {
    return this.#secret.length + 1;
  }
  get label() {
    return this.#secret;
  }
  rename(to) {
    hold(this);
    return `${this.#secret} ${to}`;
  }
  get kind() {
    return 'circle';
  }
  get radius() {
    return 3;
  }
}
const made = () => {
  const it = new Private();
  delete it.id;
  hold(it);
  return it;
};
export default { unknown: made, object: made, record: made, item: () => Object.assign(made(), { id: 2 }), shape: made };
