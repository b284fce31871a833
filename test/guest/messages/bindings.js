// Messages: names that are not there, not yet there, or constant.
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
show(() => nowhere);
show(() => nowhere());
show(() => nowhere.a);
show(() => { nowhere = 1; });
show(() => nowhere++);
show(() => { nowhere += 1; });
show(() => { nowhere ??= 1; });
show(() => { [nowhere] = [1]; });
show(() => { for (nowhere of [1]); });
show(() => `${nowhere}`);
show(() => ({ nowhere }));
show(() => typeof nowhere);
show(() => { early; let early; });
show(() => { early = 1; let early; });
show(() => { early++; let early = 1; });
show(() => { early(); const early = () => {}; });
show(() => { new Early(); class Early {} });
show(() => { typeof early; let early; });
show(() => { let early = early; });
show(() => { const f = () => early; f(); let early; });
show(() => { class C extends C {} });
show(() => { (class Named { static [Named.x] = 1; }); });
show(() => ((a = b, b) => a)());
show(() => ((a = a) => a)());
show(() => { const { a = b, b } = {}; });
show(() => { for (const x of [x]); });
show(() => { for (let i = i; ; ); });
show(() => { switch (1) { case 0: let s; break; case 1: s; } });
show(() => atModule);
const atModule = 1;
show(() => { const c = 1; c = 2; });
show(() => { const c = 1; c++; });
show(() => { const c = 1; c += 1; });
show(() => { const c = 1; c &&= 2; });
show(() => { const c = 1; c ||= 2; });
show(() => { const c = 1; [c] = [2]; });
show(() => { const c = 1; ({ c } = { c: 2 }); });
show(() => { const c = 1; for (c of [2]); });
show(() => { const c = 1; for (c = 2; ; ); });
show(() => { for (const i = 0; i < 2; i++); });
show(() => { const f = function g() { g = 1; }; f(); });
show(() => { class C { static m() { C = 1; } } C.m(); });
show(() => { c = 2; const c = 1; });
show(() => { (() => { atModule = 2; })(); });

// expect:
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   ReferenceError: nowhere is not defined
//   no error
//   ReferenceError: Cannot access 'early' before initialization
//   ReferenceError: Cannot access 'early' before initialization
//   ReferenceError: Cannot access 'early' before initialization
//   ReferenceError: Cannot access 'early' before initialization
//   ReferenceError: Cannot access 'Early' before initialization
//   ReferenceError: Cannot access 'early' before initialization
//   ReferenceError: Cannot access 'early' before initialization
//   ReferenceError: Cannot access 'early' before initialization
//   ReferenceError: Cannot access 'C' before initialization
//   ReferenceError: Cannot access 'Named' before initialization
//   ReferenceError: Cannot access 'b' before initialization
//   ReferenceError: Cannot access 'a' before initialization
//   ReferenceError: Cannot access 'b' before initialization
//   ReferenceError: Cannot access 'x' before initialization
//   ReferenceError: Cannot access 'i' before initialization
//   ReferenceError: Cannot access 's' before initialization
//   ReferenceError: Cannot access 'atModule' before initialization
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   no error
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   TypeError: Assignment to constant variable.
//   ReferenceError: Cannot access 'c' before initialization
//   TypeError: Assignment to constant variable.
