/** The two functions of bcryptjs 2 that passwords.ts uses; the package brings no types. */
declare module 'bcryptjs' {
  export function compare(password: string, hash: string): Promise<boolean>;
  export function hash(password: string, rounds: number): Promise<string>;
}
