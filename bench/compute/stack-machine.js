/** An interpreter loop: a small stack machine with a switch over its instructions. */
const PUSH = 0;
const LOAD = 1;
const STORE = 2;
const ADD = 3;
const MULTIPLY = 4;
const MODULO = 5;
const LESS = 6;
const JUMP = 7;
const JUMP_IF_NOT = 8;
const CALL = 9;
const RETURN = 10;
const HALT = 11;

class Machine {
  constructor(code, slots) {
    this.code = code;
    this.stack = [];
    this.calls = [];
    this.locals = new Array(slots).fill(0);
    this.steps = 0;
  }

  run() {
    const { code, stack, calls, locals } = this;
    let pc = 0;
    for (;;) {
      this.steps++;
      switch (code[pc++]) {
        case PUSH:
          stack.push(code[pc++]);
          break;
        case LOAD:
          stack.push(locals[code[pc++]]);
          break;
        case STORE:
          locals[code[pc++]] = stack.pop();
          break;
        case ADD: {
          const right = stack.pop();
          stack.push(stack.pop() + right);
          break;
        }
        case MULTIPLY: {
          const right = stack.pop();
          stack.push(stack.pop() * right);
          break;
        }
        case MODULO: {
          const right = stack.pop();
          stack.push(stack.pop() % right);
          break;
        }
        case LESS: {
          const right = stack.pop();
          stack.push(stack.pop() < right ? 1 : 0);
          break;
        }
        case JUMP:
          pc = code[pc];
          break;
        case JUMP_IF_NOT: {
          const target = code[pc++];
          if (stack.pop() === 0) pc = target;
          break;
        }
        case CALL:
          calls.push(pc + 1);
          pc = code[pc];
          break;
        case RETURN:
          pc = calls.pop();
          break;
        case HALT:
          return stack.pop();
        default:
          throw new RangeError(`bad instruction at ${pc - 1}`);
      }
    }
  }
}

/** Slot 0 counts up to n; slot 1 goes through `x = (x * 31 + counter) % 65521`, computed in a subroutine. */
function program(n) {
  const main = [
    LOAD,
    0,
    PUSH,
    n,
    LESS,
    JUMP_IF_NOT,
    18,
    CALL,
    21,
    LOAD,
    0,
    PUSH,
    1,
    ADD,
    STORE,
    0,
    JUMP,
    0,
    LOAD,
    1,
    HALT,
  ];
  const step = [LOAD, 1, PUSH, 31, MULTIPLY, LOAD, 0, ADD, PUSH, 65521, MODULO, STORE, 1, RETURN];
  return [...main, ...step];
}

export const size = 260_000;
export const expected = 380186;
export const small = 100;
export const expectedSmall = 189536;

export function run(n) {
  const machine = new Machine(program(n), 2);
  return machine.run() * 10 + (machine.steps % 10);
}
