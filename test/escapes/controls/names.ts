/**
 * Controls: what an attack gets out of, so that its containment by tsugi says something. Each leaves out one thing.
 *
 * - `raw`: a realm of its own, but objects of both sides cross as they are
 * - `shared`: as `raw`, and both plugins in one realm
 * - `loader`: as `raw`, and `import()` is the host's
 * - `text`: the guest's text is filtered by patterns and put into a wrapper, and never parsed
 * - `stripped`: comments are taken out of the text by a pattern
 * - `realm`: the guest runs in the host's realm, with the dangerous names shadowed
 * - `names`: a tree walker that looks up variables and properties by name in plain objects
 * - `ticks`: a meter whose termination is an error like any other
 * - `mutable`: tsugi's own realm with its guards off (`intrinsics: 'mutable'`)
 */
export const CONTROLS = ['raw', 'shared', 'loader', 'text', 'stripped', 'realm', 'names', 'ticks', 'mutable'] as const;
export type Control = (typeof CONTROLS)[number];
