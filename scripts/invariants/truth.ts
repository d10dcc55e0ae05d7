/** One thing that must hold in the data of every installation at every moment between two acts. */
export interface Truth {
  /** Stable name, `<topic>.<what>`. */
  id: string;
  /** What holds, in Chinese. */
  holds: string;
  /** Answers the rows that break it; none when it holds. Reads only, and gives each row something to find it by. */
  sql: string;
}
