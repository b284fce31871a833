// Typed arrays and DataView: wrap-around, clamping, shared buffers, endianness, methods, out-of-range access.
const u8 = new Uint8Array([1, 255, 256, -1, 3.9]);
console.log(u8.join(), new Int8Array([127, 128, 255]).join(), new Uint8ClampedArray([-5, 300, 1.5, 2.5]).join(), new Int16Array([32768]).join(), new Uint32Array([-1]).join(), new Float32Array([0.1])[0], new BigInt64Array([2n ** 63n])[0]);
const buffer = new ArrayBuffer(16);
const f64 = new Float64Array(buffer);
const bytes = new Uint8Array(buffer);
f64[0] = 1;
console.log([...bytes.slice(0, 8)].join(), bytes.byteLength, f64.length, new Uint8Array(buffer, 6, 2).join(), new Uint16Array(buffer, 6, 1)[0]);
const dv = new DataView(buffer, 8);
dv.setUint16(0, 0x1234);
dv.setUint16(2, 0x1234, true);
dv.setInt8(4, -1);
console.log(bytes.subarray(8, 13).join(), dv.getUint16(0).toString(16), dv.getUint16(0, true).toString(16), dv.getUint8(4), dv.byteOffset, dv.byteLength);
u8[99] = 5;
u8['-1'] = 5;
u8.named = 'ok';
u8[1.5] = 7;
console.log(u8.length, u8[99], u8['-1'], u8.named, u8[1.5], 99 in u8, 0 in u8, Object.keys(u8).join(), delete u8.named);
u8[0] += 300;
u8[1]++;
u8[2] -= 1;
u8[3] **= 2;
const assigned = (u8[4] = 1000);
console.log(u8.join(), assigned, u8[0]++, u8[0], ++u8[0], u8[0]--);
const attempt = (f) => {
  try {
    return String(f());
  } catch (e) {
    return e.name;
  }
};
console.log(attempt(() => new Uint16Array(buffer, 1)), attempt(() => new Uint8Array(-1)), attempt(() => dv.getUint8(8)), attempt(() => Uint8Array(1)), attempt(() => new BigInt64Array([1])), attempt(() => delete u8[0]), attempt(() => Object.freeze(new Uint8Array(1))), attempt(() => new Uint8Array(2).set([1, 2, 3])));
const a = Uint8Array.from([5, 3, 9, 1]);
console.log(a.toSorted().join(), a.map((x) => x * 100).join(), a.filter((x) => x > 2).constructor.name, a.reduce((x, y) => x + y), a.indexOf(9), a.at(-1), a.with(0, 7).join(), a.fill(2, 1, 3).join(), a.set([8, 8], 2), a.join());
console.log(Float64Array.of(3, -0, NaN, -Infinity, 1).sort().join(), Object.is(Float64Array.of(0, -0).sort()[0], -0), [...Uint8Array.of(1, 2).entries()].join(), Array.isArray(a), ArrayBuffer.isView(dv), Object.prototype.toString.call(a), a.BYTES_PER_ELEMENT, Uint8Array.name);
let sum = 0;
const big = new Int32Array(2050);
for (let i = 0; i < big.length; i++) big[i] = i;
for (const v of big) sum += v;
for (const i in new Uint8Array(3)) sum += Number(i);
console.log(sum, big.subarray(1023, 1026).join(), big.slice(-1)[0], big.copyWithin(0, 2048)[1], new Int32Array(big.buffer, 4, 1)[0]);
const { 0: first, length, ...others } = Uint8Array.of(7, 8);
console.log(first, length, JSON.stringify(others), JSON.stringify(Uint8Array.of(1)), [...new Uint8Array(3)].join(), Math.max(...Uint8Array.of(4, 2)), structuredClone(Uint8Array.of(1, 2)).join());
class Bytes extends Uint8Array {
  hex() {
    return [...this].map((b) => b.toString(16).padStart(2, '0')).join('');
  }
}
console.log(new Bytes([1, 171]).hex(), Bytes.from([255]).hex(), new Bytes(4).fill(16).slice(1).hex(), new TextDecoder().decode(new TextEncoder().encode('aé😀')), new TextEncoder().encode('é').join());
const resliced = buffer.slice(8, 10);
console.log(resliced.byteLength, new Uint8Array(resliced).join(), buffer.byteLength, new Float32Array(new Uint8Array([1, 2])).join(), Uint8Array.from({ length: 2 }, (_, i) => i * 3).join(), new Uint8Array(new Set([1, 2])).join());

// expect:
//   1,255,0,255,3 127,-128,-1 0,255,2,2 -32768 4294967295 0.10000000149011612 -9223372036854775808
//   0,0,0,0,0,0,240,63 16 2 240,63 16368
//   18,52,52,18,255 1234 3412 255 8 8
//   5 undefined undefined ok undefined false true 0,1,2,3,4,named true
//   45,0,255,1,232 1000 45 46 47 47
//   RangeError RangeError RangeError TypeError TypeError TypeError TypeError RangeError
//   1,3,5,9 244,44,132,100 Uint8Array 18 2 1 7,3,9,1 5,2,2,1 undefined 5,2,8,8
//   -Infinity,0,1,3,NaN true 0,1,1,2 false true [object Uint8Array] 1 Uint8Array
//   2100228 1023,1024,1025 2049 2049 2049
//   7 2 {"1":8} {"0":1} 0,0,0 4 1,2
//   01ab ff 101010 aé😀 195,169
//   2 18,52 16 1,2 0,3 1,2
