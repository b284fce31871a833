// Emitter: every kind of literal with the marks of every other
// Source: CVE-2026-33943; mechanism: text that is put into other text
// Control: stripped: claim
const one = "/*";
const two = '*/"; claim("a string is code"); /*';
const three = '*/; //';
const texts = ["'+claim('quote')+'", '"+claim("quote")+"', '`+claim(`back`)+`', '${claim("template")}', `\\\u2028claim('line')`, '\ud800', '\\', '$tsugi_n'];
const object = { '${x}': 2, "'": 3, '\u2028': 4, 0xff: 5, 1n: 6, [`\``]: 7, '__proto__': null };
class Names { '`${x}`'() {} static "\u2029" = 2; get '\''() { return 1; } }
const tagged = ((strings) => strings.raw)`\u{2028}\`\${}${1}\x41`;
export default {
  run() {
    hold(texts.join(), /[`'"]\u2028/.source, Object.keys(object).join(), ...tagged, Object.getOwnPropertyNames(Names.prototype).join());
    hold(one, two, three);
  },
};
