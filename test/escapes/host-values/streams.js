// Rule 4: streams of the host, their iterators, readers, steps and promises
// Source: CVE-2026-44000
// Control: raw: object, secret
export default {
  async run(api) {
    const stream = api.stream();
    hold(stream);
    const iterator = stream[Symbol.asyncIterator]();
    hold(iterator, iterator.next);
    const step = iterator.next();
    hold(step);
    await settled(() => step);
    await settled(() => iterator.return(api.item));
    await settled(() => iterator.throw(new Error('x')));
    const body = api.body();
    hold(body, body.constructor);
    const reader = attempt(() => body.getReader());
    hold(reader, reader.closed);
    await settled(() => reader.read());
  },
};
