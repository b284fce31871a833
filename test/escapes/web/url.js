// Rule 1: URLs, their parameters, iterators and errors
// Source: CVE-2026-44000
// Control: raw: object, secret
export default {
  run(api) {
    const url = new URL('http://a/?b=c');
    hold(url, url.searchParams, url.searchParams.entries(), [...url.searchParams][0], URL.prototype);
    attempt(() => new URL('not a url'));
    attempt(() => new URL({ toString: new Proxy(() => 'http://b/', { apply: (t, self, list) => (hold(list), 'http://b/') }) }));
    attempt(() => new URLSearchParams(new Proxy([['a', 'b']], {})));
    attempt(() => URL.createObjectURL({}));
    attempt(() => url.constructor.constructor('return hostSecret')());
    attempt(() => Object.getOwnPropertyDescriptor(URL.prototype, 'href').get.call(api.url()));
    attempt(() => Reflect.ownKeys(url).map((key) => url[key]));
  },
};
