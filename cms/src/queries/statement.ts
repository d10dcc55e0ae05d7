/** Writes one SQL statement with numbered parameters; a value used twice is sent once. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and returns its placeholder. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

export interface Statement {
  text: string;
  values: unknown[];
  /**
   * May be prepared under a name: its plan does not depend on the values. A prepared LIKE falls into a generic
   * plan that cannot use the pattern, three times slower.
   */
  stable: boolean;
}
