/**
 * What a published page shows, as plain data: written once at publication (`publications.model`),
 * never altered, and enough on its own to draw the page again byte for byte.
 * A field that is not named here cannot reach a page, whatever the stored JSON holds.
 */

/** Day in Asia/Shanghai, `YYYY-MM-DD`. */
export type CivilDate = string;

/** Whose site and column the page belongs to: `rules.publication.site` as frozen in the edition. */
export interface SiteIdentity {
  siteName: string;
  siteDomain: string;
  siteIdCode: string;
  columnName: string;
  columnDescription: string;
  columnKeywords: string;
  columnType: string;
  contentSource: string;
  sponsor: string;
  icp: string;
  police: string;
}

/** The header every public document carries (公开条例; 政府网站发展指引). */
export interface DocumentHead {
  /** 索引号 */
  indexNumber: string;
  /** 主题分类 */
  topicClass: string;
  /** 发文机关 */
  issuer: string;
  /** 成文日期 */
  issuedOn: CivilDate;
  /** 标题 */
  title: string;
  /** 发文字号, e.g. 吉人社公示〔2022〕12号 */
  documentNumber: string;
  /** 发布日期, `YYYY-MM-DD HH:MM` in Asia/Shanghai */
  publishedAt: string;
}

/** The edition a page belongs to, and the notice that set it up. */
export interface EditionReference {
  number: number;
  /** 第八届吉林技能大奖和吉林省技术能手评选表彰 */
  name: string;
  noticeTitle?: string;
  noticeDocumentNumber?: string;
}

/** The columns a list of people may have, in the order they are shown. */
export const PUBLIC_COLUMNS = ['name', 'sex', 'employerName', 'post', 'occupation', 'skillLevel'] as const;
export type PublicColumn = (typeof PUBLIC_COLUMNS)[number];

/** One person as the public sees them. Keys that the whitelist leaves out are absent. */
export interface ListedPerson {
  name: string;
  /** 男 · 女 */
  sex?: string;
  employerName?: string;
  post?: string;
  occupation?: string;
  skillLevel?: string;
  /** Recommending body: the «region» of the winners' page. */
  bodyCode: string;
  bodyName: string;
}

/** The people of one award, in the order they are to be read. */
export interface AwardList {
  award: string;
  /** 吉林技能大奖 */
  label: string;
  /** 吉林技能大奖获得者 */
  personTitle: string;
  people: ListedPerson[];
}

/** First and last day of a publicity period; it ends at 24:00 of the last day. */
export interface PublicityPeriod {
  firstDay: CivilDate;
  lastDay: CivilDate;
  workingDays: number;
}

/** Where an objection goes. */
export interface ObjectionContact {
  office: string;
  person?: string;
  phone: string;
  address: string;
  email?: string;
  /** The site itself takes objections, at `objection/` below the notice. */
  online?: boolean;
}

/** A note of what changed while a list was posted. */
export interface PublishedChange {
  day: CivilDate;
  note: string;
}

interface PageModel {
  /** Shape of this model; a page drawn from an older shape stays drawable. */
  schema: 1;
  site: SiteIdentity;
  head: DocumentHead;
  edition: EditionReference;
  awards: AwardList[];
  /** How the people are ordered, said on the page, e.g. 按推荐单位排列，同一单位内以姓氏笔画为序 */
  orderNote?: string;
  /** Opening paragraphs; without them the page uses its kind's own sentence. */
  paragraphs?: string[];
}

/** A list posted for objections: `/notices/<id>/`. */
export interface PublicityModel extends PageModel {
  kind: 'publicity';
  period: PublicityPeriod;
  objections: ObjectionContact;
  /** In the order in which it happened. */
  changes?: PublishedChange[];
  /** The period is halted since that day: its last day is not known yet. */
  haltedOn?: CivilDate;
}

/** A certificate that can be verified by its number; the list of winners does not show it. */
export interface Certificate {
  /** 第八届技术能手001号 */
  number: string;
  name: string;
  /** 吉林省技术能手 */
  award: string;
}

/** What a list of winners was narrowed by; empty where nothing was chosen. */
export interface Searched {
  words: string;
  award: string;
  body: string;
  /** Everything that can be chosen, of the whole list. */
  bodies: { code: string; name: string }[];
  awards: { award: string; label: string }[];
}

/** The people commended in an edition: `/winners/<edition>/`. */
export interface WinnersModel extends PageModel {
  kind: 'results';
  /** 表彰决定 that conferred the titles */
  decisionDocument: string;
  conferredOn: CivilDate;
  certificates?: Certificate[];
  /** What the people on this page were searched by; never stored. */
  searched?: Searched;
}

/** One revoked title as the public sees it. */
export interface Revocation {
  name: string;
  employerName?: string;
  /** 吉林省技术能手 */
  award: string;
  certificate: string;
  revokedOn: CivilDate;
  documentNumber: string;
  /** The kind of reason, never its particulars. */
  reason: string;
}

/** The register of revoked titles: `/revocations/`. */
export interface RevocationsModel extends PageModel {
  kind: 'revocations';
  revocations: Revocation[];
}

/** A winner's deeds (宣传先进事迹): `/stories/<id>/`; the text is `paragraphs`. */
export interface StoryModel extends PageModel {
  kind: 'story';
  person: { name: string; employerName?: string; award: string };
}

/** A piece of an announcement, in the order it is read. */
export type PageBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; caption: string; head: string[]; rows: string[][] };

/** A file beside a page, at `files/<name>` below it. */
export interface PageFile {
  name: string;
  bytes: number;
}

/** What the office announces in its own words: `/notices/<id>/`. */
export interface AnnouncementModel extends PageModel {
  kind: 'announcement';
  /** What kind it is, in words: 更正公告 */
  label: string;
  blocks: PageBlock[];
  files: PageFile[];
  /** In the order in which it happened; the page says so before its text. */
  changes?: PublishedChange[];
  /** The last day it holds. */
  expiresOn?: CivilDate;
}

/** What a row of `publications` holds in `model`; `kind` equals the row's and the notice's kind. */
export type PublicationModel = PublicityModel | WinnersModel | RevocationsModel | StoryModel | AnnouncementModel;
