/** What a list may weigh. A list of 10,000 people is 1 MB and inflates to 15; these are far above, bombs far beyond. */
export const MEGABYTE = 1024 * 1024;

export interface Limits {
  fileMegabytes: number;
  /** Entries of the archive. */
  entries: number;
  /** All entries together, counted while inflating, not as declared. */
  inflatedMegabytes: number;
  rows: number;
  columns: number;
  /** From handing a file to the process to its answer. */
  seconds: number;
  /** JavaScript heap of the process. */
  heapMegabytes: number;
}

export const limits: Readonly<Limits> = {
  fileMegabytes: 20,
  entries: 500,
  inflatedMegabytes: 100,
  rows: 20_000,
  columns: 300,
  seconds: 9,
  heapMegabytes: 512,
};
