// A script has no import declarations.
import x from './x.js';
// throws: SyntaxError
