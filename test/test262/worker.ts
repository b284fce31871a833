/** Stands in for the runner's worker: does what the path says. */
process.on('message', (path: string) => {
  if (path === 'exit') process.exit(3);
  if (path === 'kill') process.kill(process.pid, 'SIGKILL');
  if (path === 'hang') for (;;);
  process.send?.({ kind: 'pass' });
});
