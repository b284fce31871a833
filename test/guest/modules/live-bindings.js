// Imports are live views of the exporter's variables, in every way of reading them.
import initial, { count, increment as inc, replace, value as renamed, fn, list, Later, setLater } from './_counter.js';
import * as ns from './_counter.js';
const read = () => count;
console.log(count, ns.count, read(), initial);
inc();
inc(5);
console.log(count, ns.count, read(), `${count}`, { count }.count, [count][0], ns['count']);
replace('new value');
console.log(renamed, ns.value, fn(), ns.fn(), (0, fn)());
fn.prop = 1;
console.log(ns.fn.prop, fn?.(), list.push(4), ns.list.length);
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return e.name;
  }
};
console.log(Reflect.set(ns, 'count', 1), Reflect.deleteProperty(ns, 'count'), Reflect.deleteProperty(ns, 'nope'), Reflect.defineProperty(ns, 'added', { value: 1 }), ns.count);
console.log(attempt(() => new Later()), (setLater(), attempt(() => new Later().ok)));
console.log(Object.keys(ns).join(), Object.prototype.toString.call(ns), Object.getPrototypeOf(ns), 'default' in ns, 'nope' in ns, ns.nope);
console.log(Object.isExtensible(ns), Object.isFrozen === undefined, JSON.stringify(Object.getOwnPropertyDescriptor(ns, 'count')), Reflect.ownKeys(ns).length);
for (let i = 0; i < 1500; i++) inc();
console.log(count, typeof ns.increment, typeof inc);
{
  const count = 'shadow';
  console.log(count, read() !== count);
}
const thisOf = ns.who();
console.log(thisOf === undefined || thisOf === ns ? 'this ok' : 'wrong this', (0, ns.who)() === undefined);

// expect:
//   0 0 0 default at export
//   6 6 6 6 6 6 6
//   new value new value function after new value function after new value function after new value
//   1 function after new value 4 4
//   false false true false 6
//   TypeError constructed
//   Later,count,default,fn,increment,list,replace,setLater,value,who [object Module] null true false undefined
//   false false {"value":6,"writable":true,"enumerable":true,"configurable":false} 11
//   1506 function function
//   shadow true
//   this ok true
// except compiled and interpreted: the bundler makes namespace objects of its own, with accessors and Object.prototype
