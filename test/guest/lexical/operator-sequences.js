// Operators that look like comments, like arrows or like each other.
let a = 5;
let b = 3;
console.log(a< !--b, b);
console.log(a-->3, a);
let x = 3;
while (x --> 0) if (x === 1) console.log('goes to', x);
console.log(a< !--a, a<!b, a<-b, a>-b, a- --b, a-- -b, a+ ++b, a++ +b, a+++b, a, b);
console.log(1< !--a, - -a, + +a, -+-a, !-a, ~-a, a- -b, a+ +b, a-(-b), -(-a), -(--a), +(+a), -(+a), a- - -b);
console.log(a/b/2 > 0, a / /b/.source.length, a /*c*/ / /*d*/ b > 0, a//b
/b > 0);
console.log(a?.5:.25, a?.toFixed(1), a ?.5 : 1, a??b, a?b?1:2:3, (a?b:0)?.toFixed());
console.log(a<b==b>a, a<<b>>>1>>1, a>>>b>>>0, a>=b, a!==b, a!=b, !a==b, !a===!b, a&b&&b|a, a^b||a, a&&b||a&b);
const f = a=>b=>c=>a+b+c;
const g = a=>({a}), h = a=>{a}, i = (a=>a)(1), j = a=>(a,b);
console.log(f(1)(2)(3), g(1).a, h(1), i, j(9), (a=>a>1)(2), (a=>a>=1)(1), ((a)=>-a)(1), (a=>!a)(1), (a=>[a])(1)[0]);
console.log([...[1],...[2]].length, [,].length, [,,].length, [...'',].length, {...{a}}.a, ((...a)=>a.length)(...[1,2],...[3]));
console.log(typeof-a, typeof(a), typeof[a], typeof{}, typeof/a/, typeof`a`, typeof typeof a, void-a, delete{}.a, !{}.a, -{}, +[], ~[]);
console.log(a in[,,,,,1], 'a'in{a}, a instanceof(class{}), `a`in{a}, !('a'in{}), 1 in[1,2]in{true:1});
var n=1,m=n+++n,o=n---n,p=n- -n,q=n+ +n,r=- -n;
console.log(n,m,o,p,q,r);
console.log(.1+.2>.3,1..toString(),1.0.toFixed(),1 .toFixed(),(1).toFixed(),0x1.constructor===Number,1e3.toFixed(),1_0..toFixed(),.5.toFixed(1),0b1.toFixed(),1n.toString());
console.log('a'+-'1', 'a'- -'1', '3'*-'2', '3'**2, (-3)**2, -(3**2), 2**-1, 2**(-1), (2**-1)**2, 2** 3**0);
if(a)b;else{b}
do;while(0)if(a);else;
for(;;)break;for(;;){break}
label:{break label}
switch(a){default:}switch(a){case 1:case 2:{}}
try{}catch{}finally{}
;;;{};{;}
var{length:s,[`x`]:t=s,...u}='abc',[v,[w]=[1],...y]='ab';
console.log(s,t,Object.keys(u).length,v,w,y.length);
console.log(((a,b)=>a+b)(...[1,2]),(function(){return this})(),(()=>{})(),(async()=>{})()instanceof Promise,new(class{a=1})().a,new class{b=2}().b,new(function(){this.c=3})().c);
console.log(`${a}${b}`,`${`${a}`}`,`a${1}b${2}c`,`$${a}`,`${{a:1}.a}`,`}{`,`\``,`${'`'}`,`//`,`/*`,'//','/*',"*/");
console.log(a,(b,a),[(b,a)].length,(0,f)(1)(1)(1),(1,2,3),[(1,2),3].length,{a:(1,2)}.a,((a=(1,2))=>a)());
a=b=a,b+=a-=b;a^=b;b^=a;a^=b;
console.log(a,b,[a=>a,(a,b)=>b,async=>async,async(a)=>a].map(f=>f.length).join());

// expect:
//   false 2
//   true 4
//   goes to 1
//   false false false true 2 2 4 4 5 4 2
//   false 3 3 3 false 2 5 5 5 3 -2 2 -2 0
//   true 2 true true
//   0.5 2.0 0.5 2 1 2
//   true 2 0 true false false false true 2 2 2
//   6 1 undefined 1 2 true true -1 false 1
//   2 1 2 0 2 3
//   number number object object object string string undefined true true NaN 0 -1
//   false true false true true true
//   1 3 1 2 2 1
//   true 1 1 1 1 true 1000 10 0.5 1 1
//   a-1 NaN -6 9 9 -9 0.5 0.5 0.25 2
//   3 3 3 a b 0
//   3 undefined undefined true 1 2 3
//   22 2 a1b2c $2 1 }{ ` ` // /* // /* */
//   2 2 1 3 3 2 2 2
//   2 0 1,2,1,1
