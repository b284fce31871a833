// Messages: properties of undefined and null.
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const u = undefined;
const n = null;
const o = {};
const key = 'computed';
const sym = Symbol('sym');
show(() => u.a);
show(() => n.a);
show(() => u['quoted key']);
show(() => u[key]);
show(() => u[0]);
show(() => n[sym]);
show(() => o.x.y);
show(() => o.x.y.z);
show(() => o['x'].y());
show(() => o?.x.y);
show(() => u.a?.b);
show(() => { u.a = 1; });
show(() => { n[0] = 1; });
show(() => { o.x.y = 1; });
show(() => { u[key] = 1; });
show(() => { u.a += 1; });
show(() => { u.a++; });
show(() => { o.x.y ??= 1; });
show(() => { n.a ||= 1; });
show(() => delete u.a);
show(() => delete n[key]);
show(() => delete o.x.y);
show(() => { [u.a] = [1]; });
show(() => { ({ a: n.a } = { a: 1 }); });
show(() => { for (u.a of [1]); });
show(() => { (() => {})().a; });
show(() => { new (class { m() { return this.f.g; } })().m(); });
show(() => { (class { static m() { return this.x.y; } }).m(); });
show(() => { ((a) => a.length)(); });
show(() => { (function () { return this.x; })(); });
show(() => { [][0].a; });
show(() => { new Map().get('k').v; });
show(() => { 'abc'.match(/z/).index; });
show(() => { u.a.b.c; });
show(() => { u[{ toString: () => 'coerced' }]; });
show(() => { u[`t${1}`]; });
show(() => { u[1.5]; });
show(() => { u[-1]; });
show(() => { u[10n]; });

// expect:
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot read properties of null (reading 'a')
//   TypeError: Cannot read properties of undefined (reading 'quoted key')
//   TypeError: Cannot read properties of undefined (reading 'computed')
//   TypeError: Cannot read properties of undefined (reading '0')
//   TypeError: Cannot read properties of null (reading 'Symbol(sym)')
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot set properties of undefined (setting 'a')
//   TypeError: Cannot set properties of null (setting '0')
//   TypeError: Cannot set properties of undefined (setting 'y')
//   TypeError: Cannot set properties of undefined (setting 'computed')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Cannot read properties of null (reading 'a')
//   TypeError: Cannot convert undefined or null to object
//   TypeError: Cannot convert undefined or null to object
//   TypeError: Cannot convert undefined or null to object
//   TypeError: Cannot set properties of undefined (setting 'a')
//   TypeError: Cannot set properties of null (setting 'a')
//   TypeError: Cannot set properties of undefined (setting 'a')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot read properties of undefined (reading 'g')
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Cannot read properties of undefined (reading 'length')
//   TypeError: Cannot read properties of undefined (reading 'x')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot read properties of undefined (reading 'v')
//   TypeError: Cannot read properties of null (reading 'index')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot read properties of undefined
//   TypeError: Cannot read properties of undefined (reading 't1')
//   TypeError: Cannot read properties of undefined (reading '1.5')
//   TypeError: Cannot read properties of undefined (reading '-1')
//   TypeError: Cannot read properties of undefined (reading '10')
