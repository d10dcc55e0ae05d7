/** Password hashes as Strapi makes them (bcrypt, 10 rounds), a few at a time so that a flood of logins leaves the others their turn. */
import { compare, hash } from 'bcryptjs';

const ROUNDS = 10;
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Whether a password belongs to a stored hash. */
export function verifyPassword(password: string, stored: string): Promise<boolean> {
  return inTurn(() => compare(password, stored));
}

/** The hash to store for a password of at most 72 bytes. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ROUNDS));
}
