// Rule 6: the stack ends inside the globals of the web that the host stands behind
// host: plugin.run(api)
// gives: 14
// held: 2000
export default {
  run() {
    const calls = [
      () => new URL('http://a/b?c#d').searchParams.append('x', 'y'),
      () => new URL('nope'),
      () => new TextEncoder().encode('text'),
      () => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])),
      () => atob('%'),
      () => btoa('text'),
      () => crypto.randomUUID(),
      () => crypto.getRandomValues(new Uint8Array(4)),
      () => crypto.subtle.digest('SHA-256', new Uint8Array(4)).catch(hold),
      () => console.log({ a: [1] }, new Error('x')),
      () => clearTimeout(setTimeout(hold, 1)),
      () => queueMicrotask(() => hold(1)),
      () => structuredClone({ a: new Map([[1, 2]]) }),
      () => new Error('x').stack,
    ];
    let count = 0;
    for (let i = 0; i < calls.length; i++) if (dive(calls[i])) count++;
    return count;
  },
};
