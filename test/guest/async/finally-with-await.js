// `await` in `finally` and in `catch`; pending completions survive it, later ones replace it.
const log = [];
const tick = async (x) => {
  await null;
  log.push(x);
  return x;
};
const shapes = {
  'return': async () => { try { return 'value'; } finally { await tick('f'); } },
  'return awaited': async () => { try { return await tick('t'); } finally { await tick('f'); } },
  'throw': async () => { try { throw 'error'; } finally { await tick('f'); } },
  'reject': async () => { try { await Promise.reject('rejected'); } finally { await tick('f'); } },
  'catch and finally': async () => { try { await Promise.reject('r'); } catch (e) { return `caught ${await tick(e)}`; } finally { await tick('f'); } },
  'finally throws': async () => { try { return 1; } finally { await Promise.reject('from finally'); } },
  'finally returns': async () => { try { throw 1; } finally { return await tick('override'); } },
  'catch throws': async () => { try { throw 1; } catch { throw await tick('from catch'); } finally { await tick('f'); } },
  'break': async () => { for (const i of [1, 2]) { try { break; } finally { await tick(`f${i}`); } } return 'out'; },
  'continue': async () => { for (const i of [1, 2]) { try { continue; } finally { await tick(`f${i}`); } } return 'out'; },
  'labelled': async () => { outer: for (const i of [1, 2]) { for (const j of [1, 2]) { try { if (i === 2) break outer; continue outer; } finally { await tick(`f${i}${j}`); } } } return 'out'; },
  'nested': async () => { try { try { throw 'a'; } finally { await tick('inner'); } } catch (e) { log.push(`e ${e}`); throw 'b'; } finally { await tick('outer'); } },
  'nested override': async () => { try { try { return 'a'; } finally { await tick('1'); throw 'x'; } } catch (e) { return `b ${e}`; } finally { await tick('2'); } },
  'finally breaks': async () => { l: try { return 'lost'; } finally { await tick('f'); break l; } return 'kept'; },
  'loop in finally': async () => { try { return 'r'; } finally { for (const x of [1, 2]) await tick(x); } },
  'iterator closed after await': async () => { for (const x of (function* () { try { yield 1; } finally { log.push('closed'); } })()) { try { return 'r'; } finally { await tick('f'); } } },
  'for await left': async () => { for await (const x of (async function* () { try { yield 1; } finally { await tick('closing'); } })()) { try { return 'r'; } finally { await tick('f'); } } },
  'return evaluates first': async () => { let x = 'early'; try { return x; } finally { x = 'late'; await null; } },
  'throw in await argument': async () => { try { await (() => { throw 'sync'; })(); } catch (e) { return e; } finally { log.push('f'); } },
  'catch without binding': async () => { try { await Promise.reject(); } catch { await tick('c'); } return 'end'; },
  'destructured catch': async () => { try { throw { a: [1, 2] }; } catch ({ a: [x, y], z = await tick('default') }) { return [x, y, z].join(); } },
};
for (const [name, f] of Object.entries(shapes)) {
  const outcome = await f().then((v) => `value ${v}`, (e) => `error ${e}`);
  console.log(`${name}: ${outcome} [${log.join()}]`);
  log.length = 0;
}

// expect:
//   return: value value [f]
//   return awaited: value t [t,f]
//   throw: error error [f]
//   reject: error rejected [f]
//   catch and finally: value caught r [r,f]
//   finally throws: error from finally []
//   finally returns: value override [override]
//   catch throws: error from catch [from catch,f]
//   break: value out [f1]
//   continue: value out [f1,f2]
//   labelled: value out [f11,f21]
//   nested: error b [inner,e a,outer]
//   nested override: value b x [1,2]
//   finally breaks: value kept [f]
//   loop in finally: value r [1,2]
//   iterator closed after await: value r [f,closed]
//   for await left: value r [f,closing]
//   return evaluates first: value early []
//   throw in await argument: value sync [f]
//   catch without binding: value end [c]
//   destructured catch: value 1,2,default [default]
