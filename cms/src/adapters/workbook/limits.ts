/** What a list may weigh. A list of 10,000 people is 1 MB and inflates to 15; these are far above, bombs far beyond. */
export const limits = {
  /** Size of the file. */
  fileMegabytes: 20,
  /** Entries of the archive. */
  entries: 500,
  /** All entries together, counted while inflating, not as declared. */
  inflatedMegabytes: 100,
  rows: 20_000,
  columns: 300,
  /** From handing a file to the worker to its answer. */
  seconds: 20,
  /** JavaScript heap of the worker. */
  heapMegabytes: 512,
} as const;

export const MEGABYTE = 1024 * 1024;
