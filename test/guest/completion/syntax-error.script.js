console.log('never');
let = 1 +;
// throws: SyntaxError
