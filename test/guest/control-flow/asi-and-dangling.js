// Automatic semicolons and dangling else, where a reading the other way would still be a program.
const log = []
let a = 1
let b = 2
;[a, b] = [b, a]
log.push(a, b)
const f = () => {
  return
  'never'
}
log.push(f())
let c = a
++b
log.push(c, b)
if (a) if (!b) log.push('no'); else log.push('inner else')
for (;;) { if (a) break
  log.push('never') }
do log.push('once'); while (false) log.push('after do')
var x = 1, y = x
+ 1
log.push(y)
const o = {
  get
  : 1, set: 2, async: 3, static: 4 }
log.push(o.get + o.set)
class K { get; set; static; async
  m() {} static
  s() {} 'a'; 1; get
  z() { return 'z' } }
log.push(Object.keys(new K()).length, typeof K.s, new K().z)
const t = `x
y`
log.push(t.length)
l: while (true) { continue_: { break l } }
const g = function* () { yield
  log.push('yielded') }
log.push([...g()].length)
const r = /[/]\/(?=x)/g.test('//x') / 1
log.push(r, 4 / 2 / 1, +!!/a/.test('a'))
switch (1) { case 1: { } /x/g
  default: log.push('default') }
;(() => log.push('iife'))()
;`${log.push('template')}`
const async = 1, of = [5], let_ = 2
for (const of_ of of) log.push(of_)
throw_: { log.push(async
  ? 'yes' : 'no') }
if (0) ; else { } log.push('end')
console.log(log.map(String).join())

// expect:
//   2,1,undefined,2,2,inner else,once,after do,2,3,6,function,z,3,yielded,1,1,2,1,default,iife,template,5,yes,end
