/** One thing that waits for somebody: what, why, and where to do it. */
export interface Task {
  id: string;
  /** urgent: a day is passing or something was refused · waiting: days are running · next: can be done now · done */
  mark: 'urgent' | 'waiting' | 'next' | 'done';
  title: string;
  why: string;
  to?: string;
  action?: string;
}
