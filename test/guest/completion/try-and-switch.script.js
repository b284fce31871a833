1; try { 2; } finally { 3; }
// completion: 2
// then:
4; try { throw 5; } catch (e) { e + 1; }
// completion: 6
// then:
7; try { 8; throw 9; } catch { } finally { 10; }
// completion: undefined
// then:
11; do { try { 12; } finally { 13; break; } } while (true);
// completion: 13
// then:
14; do { try { 15; break; } finally { 16; } } while (true);
// completion: 15
// then:
17; do { 18; try { 19; continue; } finally { } } while (false);
// completion: 19
// then:
20; if (true) { } else { 21; }
// completion: undefined
// then:
22; if (true) { 23; if (false) 24; }
// completion: undefined
// then:
25; switch (1) { case 0: 26; case 1: case 2: 27; { } break; 28; }
// completion: 27
// then:
29; switch (9) { case 1: 30; }
// completion: undefined
// then:
31; outer: { try { 32; break outer; } finally { 33; } }
// completion: 32
// then:
34; { function inBlock() { return 35; } }
// completion: 34
// then:
36; { 37; let q = 38; const r = 39; class S {} }
// completion: 37
