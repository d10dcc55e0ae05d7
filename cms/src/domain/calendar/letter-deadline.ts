/** What makes a letter timely: the day it arrived, or the day of its postmark; a setting of the edition. */
export const letterDeadlines = ['arrival', 'postmark'] as const;
export type LetterDeadline = (typeof letterDeadlines)[number];
