// An import that only types use disappears, so its missing value is no error; `import type` never runs its module.
import type Default from './_side-effect.ts';
import type { OnlyType } from './_side-effect.ts';
import { type AlsoOnlyType, values } from './_values.ts';
import { Unused } from './_values.ts';
import * as everything from './_values.ts';
const x: OnlyType & AlsoOnlyType = { a: 1, b: 2 };
const y: Unused | Default = 'never at run time' as never;
console.log(x.a + x.b, values.join(), y);
console.log(Object.keys(everything).join(), everything.values === values);
values.push('shared');
console.log(everything.last());

// expect:
//   3 v never at run time
//   last,values true
//   shared
