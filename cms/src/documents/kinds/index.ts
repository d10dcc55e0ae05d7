/** How each kind of document is read. */
import type { DocumentKindId } from '../../domain/forms/document-kinds';
import { certificateKind, revocationDecisionKind } from './commendation-documents';
import type { DocumentKind } from './document-kind';
import { archiveListKind, memberListKind, quotaTableKind, scoreSheetKind } from './edition-documents';
import { meetingMinutesKind } from './meeting-documents';
import { approvalFormKind, bagCoverKind, opinionFormKind } from './nominee-documents';
import { commendationDecisionKind, publicityNoticeKind } from './notice-documents';
import { receiptSlipKind } from './receipt-documents';
import { recommendationReportKind, slateTableKind } from './slate-documents';

export const KINDS: Readonly<Record<DocumentKindId, DocumentKind>> = {
  'approval-form': approvalFormKind,
  'opinion-form': opinionFormKind,
  'bag-cover': bagCoverKind,
  'slate-table': slateTableKind,
  'recommendation-report': recommendationReportKind,
  'quota-table': quotaTableKind,
  'member-list': memberListKind,
  'score-sheet': scoreSheetKind,
  'receipt-slip': receiptSlipKind,
  'archive-list': archiveListKind,
  'publicity-notice': publicityNoticeKind,
  'commendation-decision': commendationDecisionKind,
  certificate: certificateKind,
  'revocation-decision': revocationDecisionKind,
  'meeting-minutes': meetingMinutesKind,
};
