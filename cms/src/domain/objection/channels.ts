/** How an objection reaches the office. */
export const objectionChannels = ['letter', 'phone', 'visit', 'web'] as const;
export type ObjectionChannel = (typeof objectionChannels)[number];
