// URL, URLSearchParams, TextEncoder and TextDecoder, atob and btoa, crypto.
const u = new URL('../b/./c?x=1&y=a%20b&x=2#frag', 'https://user:pw@example.com:8080/a/z/');
console.log(u.href, u.origin, u.pathname, u.search, u.hash, u.port, u.host, u.username);
u.searchParams.append('z', 'ä&=');
u.searchParams.delete('y');
u.hash = '';
u.pathname = '/new path';
console.log(u.href, u.searchParams.getAll('x').join(), u.searchParams.get('nope'), u.searchParams.has('z'), String(u) === u.href, JSON.stringify({ u }));
const q = new URLSearchParams({ b: '2', a: '1' });
q.append('a', '3');
q.sort();
console.log(q.toString(), [...q].map(([k, v]) => k + v).join(), [...q.keys()].join(), new URLSearchParams('?a=1&b=%20x+y').get('b'), new URLSearchParams([['k', 'v']]).toString(), q.size);
q.set('a', 'only');
q.forEach((v, k) => console.log('each', k, v));
for (const bad of ['nope', '', 'http://', '/relative']) {
  try {
    new URL(bad);
    console.log('accepted');
  } catch (e) {
    console.log(e.name);
  }
}
console.log(URL.canParse('http://x'), URL.canParse('x'), new URL('HTTP://EXAMPLE.com').href, new URL('http://münchen.de').host, new URL('?q', 'http://x/y').href);
const bytes = new TextEncoder().encode('aé€😀');
console.log(bytes.length, bytes.join(), new TextDecoder().decode(bytes), new TextDecoder('utf-8').decode(bytes.subarray(1, 3)), new TextDecoder().decode(new Uint8Array([255, 65])), new TextEncoder().encoding);
try {
  new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255]));
} catch (e) {
  console.log(e.name);
}
const decoder = new TextDecoder();
console.log(decoder.decode(bytes.slice(0, 2), { stream: true }) + decoder.decode(bytes.slice(2)), new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 65])).length, new TextDecoder('utf-16le').decode(new Uint8Array([65, 0])));
console.log(btoa('hello'), atob('aGVsbG8='), btoa('\xff\x00'), atob('/wA=').charCodeAt(0), atob(' aGk= '), btoa(''));
for (const f of [() => btoa('€'), () => atob('*')]) {
  try {
    f();
  } catch (e) {
    console.log(e.name);
  }
}
const id = crypto.randomUUID();
console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id), crypto.randomUUID() !== id);
const random = crypto.getRandomValues(new Uint8Array(32));
console.log(random.length, random.some((b) => b !== 0), crypto.getRandomValues(random) === random);
const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('abc')));
console.log([...digest].map((b) => b.toString(16).padStart(2, '0')).join('').slice(0, 16), digest.length);

// expect:
//   https://user:pw@example.com:8080/a/b/c?x=1&y=a%20b&x=2#frag https://example.com:8080 /a/b/c ?x=1&y=a%20b&x=2 #frag 8080 example.com:8080 user
//   https://user:pw@example.com:8080/new%20path?x=1&x=2&z=%C3%A4%26%3D 1,2 null true true {"u":"https://user:pw@example.com:8080/new%20path?x=1&x=2&z=%C3%A4%26%3D"}
//   a=1&a=3&b=2 a1,a3,b2 a,a,b  x y k=v 3
//   each a only
//   each b 2
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   true false http://example.com/ xn--mnchen-3ya.de http://x/y?q
//   10 97,195,169,226,130,172,240,159,152,128 aé€😀 é �A utf-8
//   TypeError
//   aé€😀 1 A
//   aGVsbG8= hello /wA= 255 hi
//   InvalidCharacterError
//   InvalidCharacterError
//   true true
//   32 true true
//   ba7816bf8f01cfea 32
