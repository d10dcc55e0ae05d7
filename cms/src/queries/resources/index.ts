/** The catalogue: every resource of /rest, by the name in its address. */
import { assessmentChoices, assessments, assessmentTeams } from './assessments';
import { announcements } from './announcements';
import { commendations } from './commendations';
import { editions } from './editions';
import { issuedDocuments } from './issued-documents';
import { jobs } from './jobs';
import { journal } from './journal';
import { ballots, meetings, motions } from './meetings';
import { messages } from './messages';
import { nominees } from './nominees';
import { notices } from './notices';
import { objections } from './objections';
import { opinions } from './opinions';
import { outbox } from './outbox';
import { organisationMembers } from './organisation-members';
import { penalties } from './penalties';
import { panelCandidates } from './panel-candidates';
import { panelSeats } from './panel-seats';
import { panels } from './panels';
import { priorHonours } from './prior-honours';
import { quotas } from './quotas';
import { receipts } from './receipts';
import { recommendationReports } from './recommendation-reports';
import type { Resource } from './resource';
import { reviewers } from './reviewers';
import { slateEntries } from './slate-entries';
import { slates } from './slates';
import { unitDecisions } from './unit-decisions';
import { releases } from './releases';
import { stories } from './stories';
import { units } from './units';
import { windowExtensions } from './window-extensions';

export const RESOURCES: readonly Resource[] = [
  nominees,
  units,
  quotas,
  slates,
  slateEntries,
  notices,
  objections,
  editions,
  commendations,
  priorHonours,
  journal,
  opinions,
  jobs,
  outbox,
  receipts,
  windowExtensions,
  organisationMembers,
  penalties,
  reviewers,
  panels,
  panelSeats,
  panelCandidates,
  assessments,
  assessmentTeams,
  assessmentChoices,
  unitDecisions,
  recommendationReports,
  meetings,
  motions,
  ballots,
  stories,
  announcements,
  releases,
  messages,
  issuedDocuments,
];
