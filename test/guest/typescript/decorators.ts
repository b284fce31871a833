// Standard decorators: kinds, order of evaluation and application, context, initialisers, accessor keyword.
const log: string[] = [];
type Ctx = { kind: string; name: string | symbol; static?: boolean; private?: boolean; addInitializer?: (f: () => void) => void };
const dec = (label: string) => {
  log.push(`evaluate ${label}`);
  return (value: unknown, ctx: Ctx): any => {
    log.push(`apply ${label} to ${ctx.kind} ${String(ctx.name)}${ctx.static ? ' static' : ''}${ctx.private ? ' private' : ''}`);
  };
};
@dec('class 1')
@dec('class 2')
class K {
  @dec('method a') @dec('method b') method() {
    return 'm';
  }
  @dec('static') static s() {}
  @dec('field') field = 1;
  @dec('getter') get g() {
    return 1;
  }
  @dec('private') #p() {}
  @dec('accessor') accessor acc = 'A';
}
console.log(log.splice(0).join('\n'));
const logged = <T extends (...a: any[]) => any>(f: T, ctx: ClassMethodDecoratorContext) =>
  function (this: unknown, ...args: unknown[]) {
    log.push(`call ${String(ctx.name)}(${args})`);
    return f.apply(this, args);
  };
const doubled = (_: undefined, ctx: ClassFieldDecoratorContext) => (v: number) => v * 2;
const bound = (f: unknown, ctx: ClassMethodDecoratorContext) => {
  ctx.addInitializer(function (this: any) {
    this[ctx.name] = this[ctx.name].bind(this);
  });
};
const observed = <T>(target: ClassAccessorDecoratorTarget<any, T>, ctx: ClassAccessorDecoratorContext) => ({
  get(this: any) {
    return target.get.call(this);
  },
  set(this: any, v: T) {
    log.push(`set ${String(ctx.name)}=${v}`);
    target.set.call(this, v);
  },
  init: (v: T) => v,
});
const sealed = (c: any, ctx: ClassDecoratorContext) => {
  ctx.addInitializer(() => {
    log.push(`${ctx.name} ready`);
  });
  return class extends c {
    extra = 'added';
  } as any;
};
@sealed
class Service {
  @doubled size = 21;
  @observed accessor mode = 'start';
  @logged add(a: number, b: number) {
    return a + b + this.size;
  }
  @bound self() {
    return this?.size;
  }
}
const s = new Service();
const { self } = s;
s.mode = 'changed';
console.log(s.add(1, 2), s.size, self(), s.mode, (s as any).extra, s instanceof Service);
console.log(log.splice(0).join('; '));

// expect:
//   evaluate class 1
//   evaluate class 2
//   evaluate method a
//   evaluate method b
//   evaluate static
//   evaluate field
//   evaluate getter
//   evaluate private
//   evaluate accessor
//   apply static to method s static
//   apply method b to method method
//   apply method a to method method
//   apply getter to getter g
//   apply private to method #p private
//   apply accessor to accessor acc
//   apply field to field field
//   apply class 2 to class K
//   apply class 1 to class K
//   45 42 42 changed added true
//   Service ready; set mode=changed; call add(1,2)
