// Automatic semicolons: where a line break ends a statement and where it does not.
let a = 1
let b = 2
let c = a
+ b
console.log(c)
let d = a
;[b, c] = [c, b]
;(() => console.log(b, c, d))()
let e = a
++
b
console.log(a, b, e)
const f = () => {
  return
  'never'
}
console.log(f())
const g = (x) => x
const h = g
(5)
console.log(h)
const t = g
`tagged`
console.log(t[0])
const r = 8
/2/1
console.log(r)
let i = 0; do i++; while (i < 3) console.log(i)
if (i) ; else console.log('never')
for (
  let j = 0
  ; j < 2
  ; j++
) console.log('j', j)
label:
for (;;) {
  for (;;) {
    break
    label
  }
  break label
}
const o = { a
, b, get
() { return 'get method' }, set: 1, async
: 2, static
: 3 }
console.log(o.get(), o.set, o.async, o.static)
class K {
  a = 1
  b
  get
  c() { return 'c' }
  static
  d = 'static d'
  'e'
  f = 2
  ;['g'] = 3
  static async
  *h() { yield 'a field named async, then a generator' }
  set = 5
  static = 6
}
const k = new K()
console.log(Object.keys(k).join(), k.c, K.d, 'async' in K, k.h().next().value)
var async
async
function plain() { return 'not async' }
console.log(plain())
var x = 1
var y = x
-1
console.log(y)
var z = x
!==y
console.log(z)
const arrow = a =>
  a * 2
console.log(arrow(4))
const obj = () => ({
  v: 1 })
console.log(obj().v); { } ; console.log('block'); {}
if (a) console.log('then')
else console.log('else')
try { throw 1 } catch { console.log('caught') } finally { console.log('finally') } console.log('after')
var let_ = 1
var yield_ = 2, of = [3]
for (const of_ of of) console.log(of_)
const s = 'a\
b'
console.log(s)
throwing: try {
  throw new Error(
    'spans lines')
} catch ({ message }) { console.log(message) }
const chain = [3, 1, 2]
  .sort()
  // a comment in between
  .map((v) => v * 2)
  ?.join
  ('-')
console.log(chain)
const n = 5
const cond = n > 3
  ? 'big'
  : 'small'
console.log(cond); let last = n /* comment
with a line break */ console.log(last)
function ret() { return /* on the
next line */ 'never' }
console.log(ret())
var v1 = 1, v2 = v1
++v1
console.log(v1, v2)
export default function () { return 1 } console.log('after a default export')
export class L {} console.log('end')

// expect:
//   3
//   3 2 1
//   1 4 1
//   undefined
//   5
//   tagged
//   4
//   3
//   j 0
//   j 1
//   get method 1 2 3
//   a,b,e,f,g,set,static c static d true a field named async, then a generator
//   not async
//   0
//   true
//   8
//   1
//   block
//   then
//   caught
//   finally
//   after
//   3
//   ab
//   spans lines
//   2-4-6
//   big
//   5
//   undefined
//   2 1
//   after a default export
//   end
// exports: L default
