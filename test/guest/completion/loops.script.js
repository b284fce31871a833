1; for (var i = 0; i < 3; i++) i * 10;
// completion: 20
// then:
2; for (var i = 0; i < 0; i++) i;
// completion: undefined
// then:
3; while (false) 1;
// completion: undefined
// then:
do { 4; } while (false);
// completion: 4
// then:
5; for (var k of [1, 2, 3]) { if (k === 2) continue; k; }
// completion: 3
// then:
6; for (var k of [1, 2, 3]) { k * 2; if (k === 2) break; }
// completion: undefined
// then:
7; for (var k in { a: 1, b: 2 }) k;
// completion: 'b'
// then:
8; do { 9; continue; 10; } while (false);
// completion: 9
// then:
11; outer: for (var a of [1, 2]) { 12; for (var b of [1, 2]) { 13; continue outer; } }
// completion: 13
// then:
14; for (var n = 0; n < 1500; n++) if (n % 2) n; else 'even';
// completion: 1499
// then:
15; for (var n = 0; ; n++) { n; if (n === 1024) break; }
// completion: undefined
// then:
var w = 0; while (w < 2049) w++;
// completion: 2048
// then:
var w = 0; do { w++; } while (w < 1025);
// completion: 1024
// then:
16; for (let q of []) 17;
// completion: undefined
// then:
18; while (true) { 19; break; }
// completion: 19
