/** Publications as lines of a list: the day, the title, what kind it is or where its period stands. */
import { chineseDate } from '../../domain/calendar/chinese-dates';
import { LIST_KINDS, type ColumnEntry } from '../column';
import { Chip } from './chip';

export function Entries({ entries }: { entries: readonly ColumnEntry[] }) {
  return <ul className="entries">{entries.map((entry) => <ListEntry key={entry.path} entry={entry} />)}</ul>;
}

function ListEntry({ entry }: { entry: ColumnEntry }) {
  const [day = ''] = entry.publishedAt.split(' ');
  const counts = entry.people.map(({ label, count }) => `${label}${count}人`).join('，');
  return (
    <li>
      <time dateTime={day}>{chineseDate(day)}</time>
      <div className="body">
        <a className="title" href={entry.path}>{entry.title}</a>
        <span className="more">{[entry.documentNumber, counts].filter(Boolean).join('　')}</span>
      </div>
      <span className="state"><EntryState entry={entry} /></span>
    </li>
  );
}

function EntryState({ entry }: { entry: ColumnEntry }) {
  if (!entry.publicity) return <Chip state="done">{entry.label ?? LIST_KINDS[entry.kind]}</Chip>;
  switch (entry.publicity.state) {
    case 'coming': return <Chip state="coming">{chineseDate(entry.publicity.firstDay)}起公示</Chip>;
    case 'running': return <Chip state="running">正在公示</Chip>;
    case 'halted': return <Chip state="coming">公示暂停</Chip>;
    case 'ended': return <Chip state="done">公示期满</Chip>;
  }
}
