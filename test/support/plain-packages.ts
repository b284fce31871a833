/**
 * A process of plain Node: imports each of the files that it is sent, calls its `run` with a text, and sends back what
 * came of it, by value.
 */
process.on('message', ({ file, text }: { readonly file: string; readonly text: string }) => {
  run(file, text).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});

async function run(file: string, text: string): Promise<unknown> {
  const module: { readonly run: (text: string) => unknown } = await import(file);
  return module.run(text);
}
