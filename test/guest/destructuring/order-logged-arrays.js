// Array patterns: target reference, step, default, name, write; in that order for each element.
const log = [];
const iter = (name, ...values) => ({
  [Symbol.iterator]() {
    log.push(`${name} iterator`);
    let i = 0;
    return {
      get next() {
        log.push(`${name} get next`);
        return () => {
          log.push(`${name} next ${i}`);
          return {
            get done() {
              log.push(`${name} done`);
              return i >= values.length;
            },
            get value() {
              log.push(`${name} value`);
              return values[i++];
            },
          };
        };
      },
      get return() {
        log.push(`${name} get return`);
        return () => (log.push(`${name} return`), {});
      },
    };
  },
});
const obj = (name) => (log.push(`object ${name}`), { set [`p${name}`](v) { log.push(`set ${name} ${v}`); } });
const key = (k) => (log.push(`key ${k}`), `p${k}`);
const dflt = (v) => (log.push(`default ${v}`), v);
const flush = (title) => {
  console.log(`${title}: ${log.join(' | ')}`);
  log.length = 0;
};
[obj('a')[key('a')], obj('b')[key('b')] = dflt('db')] = iter('x', 1);
flush('members');
[obj('a')[key('a')] = dflt('da'), ...obj('r')[key('r')]] = iter('x', undefined, 2, 3);
flush('rest member');
let a, b;
[a = dflt(1), [b = dflt(2)] = (log.push('nested default'), iter('inner'))] = iter('outer');
flush('nested');
[] = iter('empty', 1);
flush('empty');
[,] = iter('hole', 1, 2);
flush('hole');
[, a, ,] = iter('holes', 1, 2, 3, 4);
flush('holes');
[...[a, b]] = iter('rest pattern', 1, 2);
flush('rest pattern');
[...{ length: a, 0: b }] = iter('rest object', 7, 8);
flush(`rest object ${a} ${b}`);
const [c = dflt('c'), { d = dflt('d') } = { get d() { log.push('get d'); } }] = iter('const', undefined);
flush(`const ${c} ${d}`);
const f = ([p, q = dflt(p)], r = dflt(q), [s] = [r]) => [p, q, r, s].join();
log.push(f(iter('param', 'P')));
flush('param');
for (const [k, v = dflt(k)] of iter('loop', iter('row', 1))) log.push(`body ${k} ${v}`);
flush('loop');
try {
  throw iter('thrown', 1, 2);
} catch ([x]) {
  log.push(x);
}
flush('catch');
[a, b] = [b, a] = iter('chain', 1, 2);
flush(`chain ${a} ${b}`);

// expect:
//   members: x iterator | x get next | object a | key a | x next 0 | x done | x value | set a 1 | object b | key b | x next 1 | x done | default db | set b db
//   rest member: x iterator | x get next | object a | key a | x next 0 | x done | x value | default da | set a da | object r | key r | x next 1 | x done | x value | x next 2 | x done | x value | x next 3 | x done | set r 2,3
//   nested: outer iterator | outer get next | outer next 0 | outer done | default 1 | nested default | inner iterator | inner get next | inner next 0 | inner done | default 2
//   empty: empty iterator | empty get next | empty get return | empty return
//   hole: hole iterator | hole get next | hole next 0 | hole done | hole get return | hole return
//   holes: holes iterator | holes get next | holes next 0 | holes done | holes next 0 | holes done | holes value | holes next 1 | holes done | holes get return | holes return
//   rest pattern: rest pattern iterator | rest pattern get next | rest pattern next 0 | rest pattern done | rest pattern value | rest pattern next 1 | rest pattern done | rest pattern value | rest pattern next 2 | rest pattern done
//   rest object 2 7: rest object iterator | rest object get next | rest object next 0 | rest object done | rest object value | rest object next 1 | rest object done | rest object value | rest object next 2 | rest object done
//   const c d: const iterator | const get next | const next 0 | const done | const value | default c | const next 1 | const done | get d | default d
//   param: param iterator | param get next | param next 0 | param done | param value | param next 1 | param done | default P | default P | P,P,P,P
//   loop: loop iterator | loop get next | loop next 0 | loop done | loop value | row iterator | row get next | row next 0 | row done | row value | row next 1 | row done | default 1 | body 1 1 | loop next 1 | loop done
//   catch: thrown iterator | thrown get next | thrown next 0 | thrown done | thrown value | thrown get return | thrown return | 1
//   chain 1 2: chain iterator | chain get next | chain next 0 | chain done | chain value | chain next 1 | chain done | chain value | chain get return | chain return | chain iterator | chain get next | chain next 0 | chain done | chain value | chain next 1 | chain done | chain value | chain get return | chain return
