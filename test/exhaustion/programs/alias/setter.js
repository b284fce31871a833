// Alias: a setter, defined in every way
// source: `const [a, b, c, d, e] = [Object.defineProperty({}, 'x', { set: Array }), Object.defineProperties({}, { x: { set: Array } }), Object.create(null, { x: { set: Array } }), {}, {}]; d.__defineSetter__('x', Array); Reflect.defineProperty(e, 'x', { set: Array }); export const run = () => {${'a.x = b.x = c.x = d.x = e.x = 2e7;'.repeat(500)}};`
// ends: callMs or heapBytes
