// Emitter: a name of the emitted code, written plainly
// Source: mechanism: variables of a wrapper are in scope of what it wraps
// Control: raw: claim
// Refused: SYNTAX
globalThis.$tsugi_host = 1;
if (typeof $tsugi_host === 'number') claim('a name of the machinery is in reach');
export default {};
