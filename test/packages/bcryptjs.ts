/** Passwords: bcryptjs, which works long and asynchronously in pieces. */
import bcrypt from 'bcryptjs';

export async function run() {
  const salt = '$2b$04$abcdefghijklmnopqrstuu';
  const hash = bcrypt.hashSync('secret', salt);
  return {
    hash,
    later: await bcrypt.hash('secret', salt),
    right: await bcrypt.compare('secret', hash),
    wrong: bcrypt.compareSync('Secret', hash),
    rounds: bcrypt.getRounds(hash),
    long: bcrypt.truncates('x'.repeat(73)),
    salted: bcrypt.genSaltSync(4).length,
  };
}
