// URLSearchParams has the members of the standard and no others, and what it is given beyond its parameter is nothing to it.
console.log(Object.getOwnPropertyNames(URLSearchParams.prototype).sort().join());
let told = 0;
const q = new URLSearchParams('a=1', () => told++);
q.append('b', '2');
console.log(told, q.toString());
const url = new URL('http://x/?a=1');
const { searchParams } = url;
url.search = '?c=3';
console.log(searchParams.get('a'), searchParams.get('c'), searchParams === url.searchParams);
searchParams.set('d', '4');
console.log(url.href);

// expect:
//   append,constructor,delete,entries,forEach,get,getAll,has,keys,set,size,sort,toString,values
//   0 a=1&b=2
//   null 3 true
//   http://x/?c=3&d=4
