// Namespaces: merging, nesting, exports as properties, closures, merging with functions, classes and enums.
namespace Shapes {
  export const unit = 'cm';
  const hidden = 'not exported';
  export let count = 0;
  export function make(r: number) {
    count++;
    return new Circle(r);
  }
  export class Circle {
    constructor(public r: number) {}
    toString() {
      return `${this.r}${unit} ${hidden.length}`;
    }
  }
  export namespace Inner {
    export const deep = `${unit} from inner`;
    export const readCount = () => count;
  }
  export interface OnlyType {
    x: number;
  }
}
namespace Shapes {
  export const later = `${unit} again, ${make(1)}`;
}
console.log(Shapes.unit, String(Shapes.make(2)), Shapes.count, Shapes.Inner.deep, Shapes.Inner.readCount(), Shapes.later);
console.log('hidden' in Shapes, Object.keys(Shapes).join());
Shapes.count = 10;
console.log(Shapes.Inner.readCount(), Shapes.count++, Shapes.count);
namespace A.B.C {
  export const v = 'dotted';
  export function f() {
    return v + C.v;
  }
}
console.log(A.B.C.f());
function merged(x: number) {
  return x + merged.offset;
}
namespace merged {
  export const offset = 100;
  export let calls: string[] = [];
}
console.log(merged(1), typeof merged, merged.calls.length);
class K {
  static own = 'own';
  who = K.extra;
}
namespace K {
  export const extra = 'from namespace';
  export type T = string;
}
console.log(new K().who, K.own, K.extra satisfies K.T);
enum E {
  X = 1,
}
namespace E {
  export const describe = (e: E) => `E.${E[e]}`;
}
console.log(E.describe(E.X));
namespace TypesOnly {
  export type X = number;
}
const n: TypesOnly.X = 5;
console.log(n);
import Alias = Shapes.Inner;
console.log(Alias.deep);
export namespace Exported {
  export const { a, b: [c = 'dflt'] } = { a: 1, b: [] as string[] };
  export function* gen() {
    yield a;
  }
}
console.log(Exported.a, Exported.c, [...Exported.gen()].join());
declare namespace Ambient {
  const never: string;
}
{
  const Shapes = 'shadow';
  console.log(Shapes);
}
namespace Order {
  export const log: string[] = [];
  log.push('first part');
}
Order.log.push('between');
namespace Order {
  log.push('second part');
}
console.log(Order.log.join());

// expect:
//   cm 2cm 12 2 cm from inner 2 cm again, 1cm 12
//   false unit,count,make,Circle,Inner,later
//   10 10 11
//   dotteddotted
//   101 function 0
//   from namespace own from namespace
//   E.X
//   5
//   cm from inner
//   1 dflt 1
//   shadow
//   first part,between,second part
// exports: Exported
