// Scripts hold generators and start asynchronous work; the completion value is what is there synchronously.
function* g() {
  const x = yield 1;
  try {
    yield x * 2;
  } finally {
    console.log('closed');
  }
}
const it = g();
[it.next().value, it.next(21).value, it.return('r').value].join();
// completion: '1,42,r'
// then:
const log = [];
(async () => {
  log.push('start');
  await null;
  log.push('resumed');
  console.log(log.join());
})();
log.join();
// completion: 'start'
// then:
var total = 0;
for (const v of (function* () { for (let i = 0; i < 2049; i++) yield i; })()) total += v;
// completion: 2098176
// expect:
//   closed
//   start,resumed
