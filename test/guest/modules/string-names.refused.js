// A string can name what is exported, but not a binding of this module.
export { "a" };
// then:
const a = 1;
export { "a" as b };
// then:
// Nor can an import be bound to one.
import { a as "b" } from "host:c";
