/** A validator of schemas: zod. */
import { z } from 'zod';

const Person = z
  .object({
    name: z.string().min(2).trim(),
    born: z.coerce.date(),
    mail: z.email().optional(),
    tags: z.array(z.enum(['a', 'b'])).default([]),
    pet: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('cat'), lives: z.number().int().max(9) }),
      z.object({ kind: z.literal('dog'), good: z.boolean() }),
    ]),
  })
  .strict()
  .transform((person) => ({ ...person, initial: person.name[0] }));

interface Tree {
  value: bigint;
  children: Tree[];
}
const Tree: z.ZodType<Tree> = z.lazy(() => z.object({ value: z.bigint(), children: z.array(Tree) }));

export function run() {
  const good = { name: ' Ada ', born: '1815-12-10', pet: { kind: 'cat', lives: 9 } };
  const bad = { name: 'A', born: 'never', mail: 'no', tags: ['c'], pet: { kind: 'cow' }, more: 1 };
  const refused = Person.safeParse(bad);
  const tuple = z.tuple([z.string(), z.number()]).rest(z.boolean());
  return {
    good: Person.parse(good),
    issues: refused.error?.issues.map(({ path, code, message }) => ({ path, code, message })),
    pretty: refused.success ? '' : z.prettifyError(refused.error),
    tree: Tree.parse({ value: 1n, children: [{ value: 2n, children: [] }] }),
    tuple: [tuple.safeParse(['a', 1, true]).success, tuple.safeParse(['a', 1, 2]).success],
    records: z.record(z.string(), z.number().positive()).safeParse({ a: 1, b: -1 }).error?.issues.length,
    json: z.toJSONSchema(z.object({ a: z.string().max(3), b: z.number().optional() })),
    formats: [z.uuid(), z.ipv4(), z.iso.datetime(), z.url()].map((type) => type.safeParse('127.0.0.1').success),
  };
}
