// Enums: numeric, string, heterogeneous, computed, const, merged, reverse mapping, references between members.
enum Color {
  Red,
  Green = 5,
  Blue,
  Alias = Green,
  Shifted = 1 << 3,
  Neg = -1,
}
enum Text2 {
  A = 'a',
  B = `b${1}`,
  Both = A + B,
}
enum Mixed {
  N,
  S = 'str',
  After = 10,
}
const enum Flags {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  All = Read | Write,
}
enum Computed {
  Length = 'abc'.length,
  Random = Math.max(1, 7),
  Next = Random + 1,
}
enum Color {
  Merged = 100,
}
console.log(Color.Red, Color.Green, Color.Blue, Color[6], Color[5], Color.Alias, Color.Shifted, Color[-1], Color.Merged);
console.log(Text2.A, Text2.B, Text2.Both, Object.keys(Text2).join(), Object.keys(Mixed).join());
console.log(Flags.All, Flags.Read | Flags.Write, (Flags.All & Flags.Write) !== 0, Computed.Length, Computed.Random, Computed.Next);
const key: keyof typeof Color = 'Blue';
const c: Color = Color[key];
const label = (x: Color): string => {
  switch (x) {
    case Color.Red:
      return 'red';
    case Color.Blue:
      return 'blue';
    default:
      return `other ${Color[x]}`;
  }
};
console.log(c, label(c), label(Color.Red), label(Color.Alias), label(Color.Neg));
function local(): string {
  enum Inner {
    X = 'x in function',
  }
  return Inner.X;
}
console.log(local(), Object.values(Mixed).join(), typeof Color, Color['Red'], 'Green' in Color, JSON.stringify(Mixed));
namespace Holder {
  export enum Nested {
    One = 1,
    Two,
  }
}
console.log(Holder.Nested.Two, Holder.Nested[1]);
export enum Exported {
  Yes = 'YES',
}
declare enum Ambient {
  Q,
}
type OnlyType = Ambient;
const value: Exported | OnlyType = Exported.Yes;
console.log(value);
class WithEnum {
  static readonly mode = Flags.Write;
  kind: Color = Color.Blue;
  [Text2.A] = 'computed by enum';
}
console.log(WithEnum.mode, new WithEnum().kind, new WithEnum().a);

// expect:
//   0 5 6 Blue Alias 5 8 Neg 100
//   a b1 ab1 A,B,Both 0,10,N,S,After
//   3 3 true 3 7 8
//   6 blue red other Alias other Neg
//   x in function N,After,0,str,10 object 0 true {"0":"N","10":"After","N":0,"S":"str","After":10}
//   2 One
//   YES
//   2 6 computed by enum
// exports: Exported
