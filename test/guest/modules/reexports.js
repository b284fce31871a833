// Re-exports, star exports with a conflict and shadowing, namespace exports, the same module once.
import * as all from './_reexport.js';
import { counterAgain, default as def, ns, renamed, shadowed } from './_reexport.js';
import { count, increment } from './_counter.js';
console.log(Object.keys(all).join());
console.log(def, renamed, shadowed, typeof ns.increment);
increment(3);
console.log(count, counterAgain, all.counterAgain, ns.count, all.count);
console.log('ambiguous' in all, all.ambiguous, all.ns === ns, all.onlyInX, all.onlyInY);

// expect:
//   Later,count,counterAgain,default,fn,increment,inner,list,ns,onlyInX,onlyInY,renamed,replace,setLater,shadowed,value,who
//   inner of x inner of x local wins over both stars function
//   3 3 3 3 3
//   false undefined true only x only y
