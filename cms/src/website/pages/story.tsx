/** A winner's deeds, told (宣传先进事迹). */
import type { StoryModel } from '../models';
import type { Presentation } from '../presentation';
import { DocumentHeader, Signature } from '../parts/document-head';
import { Page } from '../parts/page';

/** The page `/stories/<id>/`. */
export function StoryPage({ model, presentation }: { model: StoryModel; presentation: Presentation }) {
  const { head, person } = model;
  const about = [person.award, person.name, person.employerName].filter(Boolean).join(' · ');
  return (
    <Page
      site={model.site}
      presentation={presentation}
      trail="先进事迹"
      page={{
        title: head.title,
        description: `${head.title}：${about}。`,
        keywords: ['先进事迹', person.award, person.name],
        article: { title: head.title, publishedAt: head.publishedAt, author: head.issuer },
      }}
    >
      <article className="document wrap">
        <DocumentHeader head={head} phrases={[person.award, person.name]} />
        <p className="measure">{about}</p>
        <div className="lead measure">{(model.paragraphs ?? []).map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>
        <Signature head={head} />
      </article>
    </Page>
  );
}
