// Loops: an enum and a namespace in TypeScript
// ends: callMs
enum Direction {
  Left,
  Right,
}
namespace Walk {
  export function next(direction: Direction): Direction {
    return direction === Direction.Left ? Direction.Right : Direction.Left;
  }
}
export const run = (): Direction => {
  let direction: Direction = Direction.Left;
  for (;;) direction = Walk.next(direction);
};
