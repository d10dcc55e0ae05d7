import type { Announcement } from './records';

/** What every dialog about an announcement is given. */
export interface StepProps {
  record: Announcement;
  /** Says what was done, closes the dialog and reads everything again. */
  onDone(words: string): Promise<void>;
  onClose(): void;
}
