/** What changed since a page was first published; visible before what it is about. */
import { chineseDate } from '../../domain/calendar/chinese-dates';
import type { PublishedChange } from '../models';

export function Changes({ changes, title = '变动说明' }: { changes: PublishedChange[]; title?: string }) {
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 id="changes">{title}</h2>
      <ul>
        {changes.map(({ day, note }, index) => <li key={index}><time dateTime={day}>{chineseDate(day)}</time>：{note}</li>)}
      </ul>
    </section>
  );
}
