// Leaving long loops through finally by return, break and continue; completion values that finally replaces.
const log = [];
const early = (n) => {
  for (let i = 0; i < 5000; i++) {
    try {
      if (i === n) return i;
    } finally {
      if (i === n) log.push(`f${i}`);
    }
  }
};
console.log([1023, 1024, 2048].map(early).join(), log.join());
const replaced = () => {
  for (let i = 0; ; i++) {
    try {
      return 'lost';
    } finally {
      if (i < 1500) continue;
      return `kept ${i}`;
    }
  }
};
console.log(replaced());
const swallowed = () => {
  let i = 0;
  while (i < 2000) {
    try {
      i++;
      throw new Error('swallowed');
    } finally {
      if (i % 1024 === 0) break;
      continue;
    }
  }
  return i;
};
console.log(swallowed());
const mixed = () => {
  const out = [];
  a: for (const x of Array(2100).keys()) {
    try {
      try {
        if (x % 700 === 0) throw x;
        if (x % 3 === 0) continue a;
        if (x === 2000) break a;
      } catch (e) {
        out.push(`c${e}`);
        if (e === 1400) continue;
      } finally {
        if (x % 1000 === 1) out.push(`f${x}`);
      }
    } finally {
      if (x % 700 === 0) out.push(`F${x}`);
    }
  }
  return out.join();
};
console.log(mixed());
const value = () => {
  let x = 1;
  try {
    return x;
  } finally {
    x = 2;
  }
};
console.log(value());
const object = () => {
  const x = { v: 1 };
  try {
    return x;
  } finally {
    x.v = 2;
  }
};
console.log(object().v);
const catchLoop = () => {
  let caught = 0;
  for (let i = 0; i < 1100; i++) {
    try {
      null.x;
    } catch {
      caught++;
      if (i === 1099) return caught;
    }
  }
};
console.log(catchLoop());

// expect:
//   1023,1024,2048 f1023,f1024,f2048
//   kept 1500
//   1024
//   c0,F0,f1,c700,F700,f1001,c1400,F1400
//   1
//   2
//   1100
