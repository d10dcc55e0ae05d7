/** Names that stay whole where a line ends: titles of the awards and of those who hold them. */
import type { AwardList } from './models';

/** The names a page's title may contain. */
export function namesOf({ awards }: { awards: readonly Pick<AwardList, 'label' | 'personTitle'>[] }): string[] {
  return awards.flatMap(({ label, personTitle }) => [label, personTitle]);
}
