/** What the office announces in its own words: text, lists, tables, files. */
import { chineseDate } from '../../domain/calendar/chinese-dates';
import type { AnnouncementModel, PageBlock, PageFile } from '../models';
import type { Presentation } from '../presentation';
import { Changes } from '../parts/changes';
import { DocumentHeader, Signature } from '../parts/document-head';
import { Page } from '../parts/page';

/** Characters of the text that stand for it in search results. */
const DESCRIPTION = 120;

export function AnnouncementPage({ model, presentation }: { model: AnnouncementModel; presentation: Presentation }) {
  const { head, blocks, files, changes, expiresOn, label, edition } = model;
  const opening = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])).join('');
  return (
    <Page
      site={model.site}
      presentation={presentation}
      trail={label}
      page={{
        title: head.title,
        description: [...(opening || head.title)].slice(0, DESCRIPTION).join(''),
        keywords: [label, edition.name],
        article: { title: head.title, publishedAt: head.publishedAt, author: head.issuer },
      }}
    >
      <article className="document wrap">
        <DocumentHeader head={head} phrases={[edition.name]} />
        {changes ? <Changes changes={changes} title="更正说明" /> : null}
        <div className="prose measure">
          {blocks.map((block, index) => <Block key={index} block={block} id={`table-${index}`} />)}
        </div>
        {expiresOn ? <p className="measure validity">本公告有效期至<time dateTime={expiresOn}>{chineseDate(expiresOn)}</time>。</p> : null}
        {files.length > 0 ? <Files files={files} path={presentation.path} /> : null}
        <Signature head={head} />
      </article>
    </Page>
  );
}

function Block({ block, id }: { block: PageBlock; id: string }) {
  switch (block.type) {
    case 'heading': return <h2>{block.text}</h2>;
    case 'paragraph': return <p>{block.text}</p>;
    case 'list': return <ol>{block.items.map((item, index) => <li key={index}>{item}</li>)}</ol>;
    case 'table': return (
      <section className="scroll" aria-labelledby={id} tabIndex={0}>
        <table className="plain">
          <caption id={id}>{block.caption}</caption>
          <thead><tr>{block.head.map((name, index) => <th key={index} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {block.rows.map((row, index) => <tr key={index}>{block.head.map((_, column) => <td key={column}>{row[column] ?? ''}</td>)}</tr>)}
          </tbody>
        </table>
      </section>
    );
  }
}

function Files({ files, path }: { files: PageFile[]; path: string }) {
  return (
    <section className="files measure" aria-labelledby="files">
      <h2 id="files">附件</h2>
      <ol>
        {files.map(({ name, bytes }) => <li key={name}><a href={`${path}files/${encodeURIComponent(name)}`} download={name}>{name}</a>（{sizeOf(bytes)}）</li>)}
      </ol>
    </section>
  );
}

const sizeOf = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
