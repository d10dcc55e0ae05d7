/** The list of people behind a notice or a decision: whitelisted fields only, as the website shows them. */
import type { AnnexTable } from './official-text';

/** People of one award as the public may see them: what `publicLists` answers. */
export interface PeopleList {
  label: string;
  personTitle: string;
  people: readonly { name?: string; sex?: string; employerName?: string; post?: string; occupation?: string; skillLevel?: string }[];
}

/** One list as an annex. `named` puts the award into its title. */
export function peopleAnnex({ label, people }: PeopleList, named: (label: string) => string): AnnexTable {
  return {
    title: named(label),
    columns: [
      { label: '序号', share: 32 },
      { label: '姓名', share: 54, name: true },
      { label: '性别', share: 32 },
      { label: '工作单位', share: 130, align: 'left' },
      { label: '岗位', share: 62 },
      { label: '职业（工种）', share: 72 },
      { label: '技能等级', share: 60 },
    ],
    rows: people.map(({ name = '', sex = '', employerName = '', post = '', occupation = '', skillLevel = '' }, index) =>
      [String(index + 1), name, sex, employerName, post, occupation, skillLevel]),
  };
}
