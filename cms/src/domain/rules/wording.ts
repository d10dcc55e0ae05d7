/**
 * The zh-CN words of every Issue: what was found, which rule says so, who can mend it.
 * Texts are in wording/; every code and every kind of condition has one, or this does not compile.
 */
import { FIXED_CODES, type FixedCode, type Issue } from './issue';
import { accessPhrases } from './wording/access-phrases';
import { releasePhrases } from './wording/release-phrases';
import { announcementPhrases } from './wording/announcement-phrases';
import { attachmentPhrases } from './wording/attachment-phrases';
import { casePhrases } from './wording/case-phrases';
import { commendationPhrases } from './wording/commendation-phrases';
import { conditionPhrases } from './wording/condition-phrases';
import { documentPhrases } from './wording/document-phrases';
import { evidencePhrases } from './wording/evidence-phrases';
import { counterPhrases } from './wording/counter-phrases';
import { filePhrases } from './wording/file-phrases';
import { objectionPhrases } from './wording/objection-phrases';
import { meetingPhrases } from './wording/meeting-phrases';
import { opinionPhrases } from './wording/opinion-phrases';
import { jobPhrases } from './wording/job-phrases';
import { personPhrases } from './wording/person-phrases';
import type { Phrase } from './wording/phrase';
import { postingPhrases } from './wording/posting-phrases';
import { quotaPhrases } from './wording/quota-phrases';
import { reviewPhrases } from './wording/review-phrases';
import { stagePhrases } from './wording/stage-phrases';

export interface Description {
  what: string;
  rule: string;
  mend: string;
  /** The three in one sentence, for a message of one line. */
  text: string;
}

const fixedPhrases: Record<FixedCode, Phrase> = {
  ...personPhrases,
  ...quotaPhrases,
  ...stagePhrases,
  ...casePhrases,
  ...opinionPhrases,
  ...objectionPhrases,
  ...counterPhrases,
  ...postingPhrases,
  ...meetingPhrases,
  ...commendationPhrases,
  ...accessPhrases,
  ...filePhrases,
  ...announcementPhrases,
  ...releasePhrases,
  ...attachmentPhrases,
  ...jobPhrases,
  ...documentPhrases,
  ...evidencePhrases,
  ...reviewPhrases,
};

/** Puts an issue into words a clerk understands. */
export function describeIssue(issue: Issue): Description {
  const phrase = phraseOf(issue);
  const { what, mend } = phrase(issue);
  const rule = issue.params['rule'] === undefined ? issue.clause : `${issue.clause}：${issue.params['rule']}`;
  return { what, rule, mend, text: `${what}（${issue.clause}）。${mend}` };
}

function phraseOf(issue: Issue): Phrase {
  if (issue.kind) return conditionPhrases[issue.kind];
  if (isFixed(issue.code)) return fixedPhrases[issue.code];
  return () => ({ what: `不符合规则 ${issue.code}`, mend: '请与省厅经办人联系。' });
}

function isFixed(code: string): code is FixedCode {
  return (FIXED_CODES as readonly string[]).includes(code);
}
