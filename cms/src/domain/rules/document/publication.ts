/** What is published where, and how the list is filled in (通知三（一）6、附件5). */
import type { EditionRules } from '../schema';
import { line, listed, type Cited, type Section } from './section';
import { UNSOURCED } from './times';

export function publicationSection({ publication, forms }: EditionRules): Section {
  const labelOf = (field: string): string => forms.slate.columns.find((column) => column.field === field)?.label ?? forms.approval?.labels[field] ?? field;
  const source = (sources: Readonly<Record<string, Cited>>, key: string): Cited => sources[key] ?? UNSOURCED;
  const { site, whitelist, objections, documentHead } = publication;
  return {
    title: '公开与表格',
    lines: [
      line(`发布在${site.siteName}「${site.columnName}」栏目，主办 ${site.sponsor}`, source(publication.sources, 'site')),
      line(`公文头：发文机关 ${documentHead.issuer}，主题分类 ${documentHead.topicClass}`, source(publication.sources, 'documentHead')),
      line(`公示名单公开：${listed(whitelist.publicity.map(labelOf))}`, source(publication.sources, 'whitelist')),
      line(`表彰名单公开：${listed(whitelist.winners.map(labelOf))}`, source(publication.sources, 'whitelist')),
      line(`异议渠道：${objections.channel}，${objections.phone}`, objections),
      line(`来信异议以${objections.letterDeadline === 'postmark' ? '邮戳' : '收到'}日为准`, objections),
      ...(objections.form ? [line(`网上提出异议：每个地址每小时至多 ${objections.form.perAddressPerHour} 件，全站每小时至多 ${objections.form.perHour} 件`, objections.form)] : []),
      line(`汇总表《${forms.slate.title}》：${listed(forms.slate.columns.map(({ label, required }) => (required ? label : `${label}（可缺）`)))}`, forms.slate),
      line(`必填：${listed(forms.mandatory.map(labelOf))}`, source(forms.sources, 'mandatory')),
      line(`字数：${listed(Object.entries(forms.limits).map(([field, limit]) => `${labelOf(field)}不超过 ${limit} 字`))}`, source(forms.sources, 'limits')),
    ],
  };
}
