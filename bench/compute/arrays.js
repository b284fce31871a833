/** Array methods with callbacks: map, filter, reduce, flatMap, some, destructuring of the elements. */
function orders(n) {
  return Array.from({ length: n }, (_, id) => ({
    id,
    customer: id % 97,
    lines: [
      { sku: id % 13, quantity: (id % 5) + 1, price: (id % 50) + 0.5 },
      { sku: id % 7, quantity: 1, price: (id % 20) + 1 },
    ],
  }));
}

const total = ({ lines }) => lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);

export const size = 22_000;
export const expected = 4106457;
export const small = 200;
export const expectedSmall = 37295;

export function run(n) {
  const all = orders(n);
  const large = all.filter((order) => total(order) > 40).map((order) => ({ ...order, total: total(order) }));
  const bySku = large
    .flatMap(({ lines }) => lines)
    .reduce((sums, { sku, quantity }) => {
      sums[sku] = (sums[sku] ?? 0) + quantity;
      return sums;
    }, []);
  const customers = large.map(({ customer }) => customer).filter((customer, i, list) => customer !== list[i - 1]);
  const discounted = large.some((order) => order.total > 250) ? 1 : 0;
  const page = large.slice(10, 30).concat(large.slice(-20)).reverse();
  return (
    Math.round(large.reduce((sum, order) => sum + order.total, 0) * 2) +
    bySku.reduce((sum, quantity, sku) => sum + quantity * (sku + 1), 0) +
    customers.length * 3 +
    discounted +
    (page[5]?.id ?? 0)
  );
}
