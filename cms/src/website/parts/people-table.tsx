/**
 * A list of people as a real table: caption, column heads, the name as row head, and a row-group head
 * per region when grouped. Roles are written out because the narrow layout changes `display`, which
 * would otherwise take the table's meaning away from a screen reader.
 */
import { PUBLIC_COLUMNS, type ListedPerson, type PublicColumn } from '../models';

const COLUMN_LABELS: Record<PublicColumn, string> = {
  name: '姓名', sex: '性别', employerName: '工作单位', post: '岗位', occupation: '职业（工种）', skillLevel: '技能等级',
};
/** Beside a value in the narrow layout there is room for four characters. */
const NARROW_LABELS: Partial<Record<PublicColumn, string>> = { occupation: '职业工种' };
const SEX_LABELS: Record<string, string> = { male: '男', female: '女' };
type DetailColumn = Exclude<PublicColumn, 'name'>;

/** People of one heading inside a table; `id` is where a link to the group lands. */
export interface PeopleGroup {
  id: string;
  name: string;
  people: ListedPerson[];
}

interface PeopleTableProps {
  caption: string;
  people: ListedPerson[];
  /** With groups the table has one body per group and no column for the recommending body. */
  groups?: PeopleGroup[];
}

/** The table; a column that no person has a value for, or a body that is the same for all, is left out. */
export function PeopleTable({ caption, people, groups }: PeopleTableProps) {
  const columns = PUBLIC_COLUMNS.filter(
    (column): column is DetailColumn => column !== 'name' && people.some((person) => person[column]),
  );
  const withBody = !groups && new Set(people.map((person) => person.bodyName)).size > 1;
  const width = columns.length + 2 + (withBody ? 1 : 0);
  let order = 0;
  return (
    <table className="people" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className="order">序号</th>
          <th scope="col" role="columnheader">{COLUMN_LABELS.name}</th>
          {columns.map((column) => <th key={column} scope="col" role="columnheader">{COLUMN_LABELS[column]}</th>)}
          {withBody ? <th scope="col" role="columnheader">推荐单位</th> : null}
        </tr>
      </thead>
      {(groups ?? [{ id: '', name: '', people }]).map((group) => (
        <tbody key={group.id} role="rowgroup" data-body={groups ? group.people[0]?.bodyCode || group.name : undefined}>
          {group.name ? (
            <tr className="group" role="row" id={group.id}>
              <th scope="rowgroup" role="rowheader" colSpan={width}>{group.name}<span>{group.people.length}人</span></th>
            </tr>
          ) : null}
          {group.people.map((person) => {
            order += 1;
            return <PersonRow key={order} order={order} person={person} columns={columns} withBody={withBody} />;
          })}
        </tbody>
      ))}
    </table>
  );
}

interface PersonRowProps {
  order: number;
  person: ListedPerson;
  columns: DetailColumn[];
  withBody: boolean;
}

function PersonRow({ order, person, columns, withBody }: PersonRowProps) {
  return (
    <tr role="row">
      <td role="cell" className="order">{order}</td>
      <th scope="row" role="rowheader">{person.name}</th>
      {columns.map((column) => column === 'sex'
        ? <td key={column} role="cell" className="beside nowrap">{SEX_LABELS[person.sex ?? ''] ?? person.sex}</td>
        : <td key={column} role="cell" data-label={NARROW_LABELS[column] ?? COLUMN_LABELS[column]} className={column === 'skillLevel' ? 'nowrap' : undefined}>{person[column] ?? ''}</td>)}
      {withBody ? <td role="cell" data-label="推荐单位">{person.bodyName}</td> : null}
    </tr>
  );
}
