// An abrupt end of a loop carries the value of what ran before it; `finally` gives none unless it ends abruptly itself.
try { 1; } finally { 2; }
// then:
try { 1; throw 0; } catch { 2; } finally { 3; }
// then:
l: { 1; try { 2; break l; } finally { 3; } }
// then:
l: { 1; try { 2; } finally { 3; break l; } }
// then:
do { 1; try { 2; continue; } finally { 3; } } while (false);
// then:
do { 'a'; try { 'b'; } finally { 'c'; break; } } while (false);
// then:
1; try { } finally { 2; }
// then:
1; try { throw 0; } catch { }
// then:
for (const x of [1, 2]) { try { x; } finally { 'f'; } }
// then:
for (const x of [1, 2]) { try { throw x; } catch (e) { e * 10; continue; } finally { 'f'; } }
// then:
l: for (const x of [1]) { for (const y of [2]) { try { y; break l; } finally { 'f'; } } }
// then:
1; try { throw 2; } catch (e) { e; if (false) 3; } finally { 4; }

// completion: 1
// completion: 2
// completion: 2
// completion: 3
// completion: 2
// completion: 'c'
// completion: undefined
// completion: undefined
// completion: 2
// completion: 20
// completion: 2
// completion: undefined
