/** Checks on the pieces of guest text that reach the output as they are. Each throws rather than repairs. */

/** IdentifierName (12.7), by the Unicode tables of the V8 that will read the output. */
export const isIdentifierName = (text: string): boolean => IDENTIFIER_NAME.test(text);
const IDENTIFIER_NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** A string literal that has the same value in any script, whatever line ends or lone surrogates it contains. */
export function quote(value: string): string {
  // JSON.stringify is well-formed: it escapes lone surrogates.
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'));
}

/**
 * RegularExpressionLiteral (12.9.5).
 * @throws Error if a script that contains `/pattern/flags` would not read it as one token
 */
export function scanRegExp(pattern: string, flags: string): void {
  if (pattern === '' || pattern.startsWith('*')) throw new Error('A regular expression cannot begin a comment');
  if (!/^[a-z]*$/.test(flags)) throw new Error(`${quote(flags)} are not flags of a regular expression`);
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (isLineEnd(char)) throw new Error('A regular expression cannot contain a line end');
    if (char === '\\') {
      at++;
      if (at === pattern.length || isLineEnd(pattern.charAt(at))) throw new Error('A backslash escapes nothing');
    } else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) throw new Error('A regular expression cannot contain a bare slash');
  }
  if (inClass) throw new Error('A character class is not closed');
}

/**
 * TemplateCharacters (12.9.6).
 * @throws Error if the text would end the template or open a substitution
 */
export function scanTemplate(raw: string): void {
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charAt(at);
    if (char === '`' || (char === '$' && raw.charAt(at + 1) === '{')) throw new Error('A template would end early');
    if (char === '\\' && ++at === raw.length) throw new Error('A backslash escapes nothing');
  }
}

const isLineEnd = (char: string): boolean => /[\n\r\u2028\u2029]/.test(char);
