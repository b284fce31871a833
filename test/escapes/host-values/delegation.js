// Rule 4: `yield*` and `for await` over what the host gave, with completions that are passed on
// Source: CVE-2026-45411
// Control: raw: object
export default {
  async run(api) {
    const delegate = (async function* () { return yield* api.stream(); })();
    hold(await delegate.next());
    await settled(() => delegate.throw({ then: (resolve) => (hold(resolve), resolve(1)) }));
    const other = (async function* () { yield* api.stream(); })();
    await other.next();
    await settled(() => other.return({ then: (...all) => (hold(...all), all[0](1)) }));
    const iterator = api.stream()[Symbol.asyncIterator]();
    await settled(() => iterator.return({ then: (...all) => (hold(...all), all[0](1)) }));
    hold(iterator.next());
  },
};
