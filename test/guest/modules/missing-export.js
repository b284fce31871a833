// A missing export is an early error of the importer.
import { nothing } from './_star-x.js';
console.log('never', nothing);
// throws: SyntaxError
