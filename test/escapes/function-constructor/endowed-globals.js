// Rule 1: the constructor of every global that is not of the language
// Source: CVE-2026-44000; mechanism: globals that are the host's own
// Control: raw: secret, object
export default {
  run() {
    const names =
      'console crypto structuredClone setTimeout clearTimeout queueMicrotask TextEncoder TextDecoder atob btoa URL URLSearchParams Event EventTarget DOMException AbortSignal AbortController ReadableStream';
    for (const name of names.split(' ')) {
      const value = globalThis[name];
      hold(value, value.prototype);
      attempt(() => value.constructor.constructor('return hostSecret')());
      for (const key of Reflect.ownKeys(value)) attempt(() => value[key].constructor('return hostSecret')());
    }
  },
};
