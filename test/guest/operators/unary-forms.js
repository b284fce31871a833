// Unary operators on everything; updates convert once and give numbers or BigInts.
const values = [0, -0, 1.9, -1.9, NaN, Infinity, 2 ** 31, 2 ** 32 + 5, '', ' 12 ', '0x1f', '1e3', 'abc', '-', true, false, null, undefined, [], [5], [1, 2], {}, () => 1, new Date(7)];
const show = (v) => (Object.is(v, -0) ? '-0' : String(v));
console.log(values.map((v) => show(+v)).join());
console.log(values.map((v) => show(-v)).join());
console.log(values.map((v) => show(~v)).join());
console.log(values.map((v) => !v).join());
console.log(values.map((v) => typeof v).join());
console.log(values.map((v) => show(void v)).join());
console.log(values.map((v) => show(v++)).join());
console.log(values.map((v) => show(--v)).join());
console.log(values.map((v) => show(v >> 1)).join(), values.map((v) => show(v >>> 28)).join());
const log = [];
const o = { get v() { log.push('get'); return { valueOf: () => (log.push('valueOf'), 4) }; }, set v(x) { log.push(`set ${x}`); } };
console.log(o.v++, ++o.v, -o.v, log.join());
log.length = 0;
const k = { toString: () => (log.push('key'), 'p') };
const t = { p: '5' };
console.log(t[k]--, t.p, typeof t.p);
console.log(- -1, + +'1', - +'2', + -'3', !!'', ~~1.7, -~1, ~-1, typeof typeof 1, void typeof 1, !void 0, - - -1);
let a = 1;
console.log(a+++a, a, a---a, a, a- -a, a+ +a, (a++, a), -a++, a, - --a, a);
console.log(2 ** 3 ** 2, (2 ** 3) ** 2, (-2) ** 2, -(2 ** 2), 2 ** -1, (+'3') ** 2, 2 ** +'2', (a++) ** 2, ++a ** 2, [2] ** '3', null ** 0, NaN ** 0, 1 ** Infinity);
console.log(typeof (() => {}), typeof class {}, typeof null, typeof /r/, typeof Symbol(), typeof 1n, typeof undeclared, typeof undefined, typeof `t`, typeof new String(''), typeof (1, 'x'));
console.log(delete t.p, delete t.missing, delete 1, delete (() => {})(), delete [].x, 'p' in t);
console.log(!1 + 1, !(1 + 1), -'1' + '1', +'1' + '1', '3' - - '3', '3' + - '3', 1 + + '1', [] + {}, [] + [], typeof 1 + 1, void 0 ?? 'v', !0 ?? 'n', !'' && 'and');

// expect:
//   0,-0,1.9,-1.9,NaN,Infinity,2147483648,4294967301,0,12,31,1000,NaN,NaN,1,0,0,NaN,0,5,NaN,NaN,NaN,7
//   -0,0,-1.9,1.9,NaN,-Infinity,-2147483648,-4294967301,-0,-12,-31,-1000,NaN,NaN,-1,-0,-0,NaN,-0,-5,NaN,NaN,NaN,-7
//   -1,-1,-2,0,-1,-1,2147483647,-6,-1,-13,-32,-1001,-1,-1,-2,-1,-1,-1,-1,-6,-1,-1,-1,-8
//   true,true,false,false,true,false,false,false,true,false,false,false,false,false,false,true,true,true,false,false,false,false,false,false
//   number,number,number,number,number,number,number,number,string,string,string,string,string,string,boolean,boolean,object,undefined,object,object,object,object,function,object
//   undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined
//   0,-0,1.9,-1.9,NaN,Infinity,2147483648,4294967301,0,12,31,1000,NaN,NaN,1,0,0,NaN,0,5,NaN,NaN,NaN,7
//   -1,-1,0.8999999999999999,-2.9,NaN,Infinity,2147483647,4294967300,-1,11,30,999,NaN,NaN,0,-1,-1,NaN,-1,4,NaN,NaN,NaN,6
//   0,0,0,-1,0,0,-1073741824,2,0,6,15,500,0,0,0,0,0,0,0,2,0,0,0,3 0,0,0,15,0,0,8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0
//   4 5 -4 get,valueOf,set 5,get,valueOf,set 5,get,valueOf
//   5 4 number
//   1 1 -2 -3 false 1 2 0 string undefined true -1
//   3 2 1 1 2 2 2 -2 3 -2 2
//   512 64 4 -4 0.5 9 4 4 16 8 1 1 NaN
//   function function object object symbol bigint undefined undefined string object string
//   true true true true true false
//   1 false -11 11 6 3-3 2 [object Object]  number1 v true and
