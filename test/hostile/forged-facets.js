// Rule 2, 4: objects that have the looks and the prototype of a facet, but not what makes one
// host: plugin.run(api)
// gives: [ true, false, false, false, 'TypeError: Cannot read private member #host from an object whose class did not declare it', true ]
// host: plugin.vault().open('key')
// refused: GUEST: TypeError: Cannot read private member #host from an object whose class did not declare it
// host: plugin.item() === item
// gives: false
// held: 6
let real;
const forged = (facet) => Object.create(Object.getPrototypeOf(facet));
const shaped = (facet, more) =>
  Object.defineProperties({ __proto__: Object.getPrototypeOf(facet) }, Object.getOwnPropertyDescriptors(more));
const own = () => ({ id: 1, label: 'own', rename: (to) => to });
export default {
  run(api) {
    real = api;
    const { constructor } = api.item;
    return [
      said(() => api.isItem(api.item)),
      said(() => api.isItem(Object.create(api.item, Object.getOwnPropertyDescriptors(own())))),
      said(() => api.isItem(shaped(api.item, own()))),
      said(() => api.isItem(Object.setPrototypeOf(own(), api.item))),
      said(() => forged(api.item).label),
      said(() => !(new constructor(api.item) instanceof Object) || constructor === Object),
    ];
  },
  vault: () => shaped(real.vault, { secret: { value: 'mine' } }),
  item: () => shaped(real.item, own()),
};
