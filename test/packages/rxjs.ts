/** Streams of events: rxjs, with timers. */
import {
  BehaviorSubject,
  catchError,
  combineLatest,
  concatMap,
  delay,
  EMPTY,
  firstValueFrom,
  from,
  groupBy,
  interval,
  map,
  mergeMap,
  of,
  reduce,
  retry,
  scan,
  share,
  take,
  throwError,
  timeout,
  toArray,
  zip,
} from 'rxjs';

export async function run() {
  let tries = 0;
  const subject = new BehaviorSubject(1);
  const latest: unknown[] = [];
  const subscription = combineLatest([subject, of('x')]).subscribe((pair) => latest.push(pair));
  subject.next(2);
  subscription.unsubscribe();
  subject.next(3);
  const all = <T>(source: Parameters<typeof from<T[]>>[0]) => firstValueFrom(from(source as T[]).pipe(toArray()));
  return {
    latest,
    scanned: await firstValueFrom(
      from([1, 2, 3]).pipe(
        scan((sum, n) => sum + n, 0),
        toArray(),
      ),
    ),
    groups: await firstValueFrom(
      from(['a1', 'b1', 'a2']).pipe(
        groupBy((text) => text[0]),
        mergeMap((group) => group.pipe(reduce((list, text) => [...list, text], [] as string[]))),
        toArray(),
      ),
    ),
    timed: await firstValueFrom(
      interval(1).pipe(
        take(3),
        concatMap((n) => of(n, -n).pipe(delay(1))),
        share(),
        toArray(),
      ),
    ),
    zipped: await firstValueFrom(zip(from([1, 2, 3]), from('ab')).pipe(toArray())),
    retried: await firstValueFrom(
      of(0).pipe(
        map(() => {
          if (++tries < 3) throw new Error('not yet');
          return tries;
        }),
        retry(5),
      ),
    ),
    caught: await firstValueFrom(
      throwError(() => new TypeError('no')).pipe(catchError((error: Error) => of(error.message))),
    ),
    empty: await firstValueFrom(EMPTY, { defaultValue: 'none' }),
    late: await firstValueFrom(
      interval(1000).pipe(
        timeout(2),
        catchError((error: Error) => of(error.name)),
      ),
    ),
    iterated: await all(
      (function* () {
        yield* [1, 2];
      })() as unknown as number[],
    ),
  };
}
