/** A contract among code of the host that uses Node. */
export interface C {
  m(): string;
}

export const host: C = { m: () => Buffer.from(process.argv.join()).toString('hex') };
