/** Who is on a list against its proposal, and who was proposed and is not on it; each needs a reason (通知三（一）3、5). */

export interface Deviation {
  nominee: string;
  kind: 'added' | 'left-out';
}

export type ListByAward = Readonly<Record<string, readonly string[]>>;

/** The people in whom list and proposal differ, those added first, each in the order of its list. The order of ranks is no deviation. */
export function deviationsFrom(proposed: ListByAward, list: ListByAward): Deviation[] {
  const wanted = Object.values(proposed).flat();
  const listed = Object.values(list).flat();
  return [
    ...listed.filter((id) => !wanted.includes(id)).map((nominee) => ({ nominee, kind: 'added' as const })),
    ...wanted.filter((id) => !listed.includes(id)).map((nominee) => ({ nominee, kind: 'left-out' as const })),
  ];
}
