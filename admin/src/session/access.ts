/** Asks the domain's one `authorise` with the person of this session; the server asks the same question again. */
import type { Action } from '@domain/access/authorise';
import { authorise, type RecordFacts } from '@domain/access/authorise';
import type { Decision } from '@domain/rules/decision';
import { getSession, useSession, type SessionInfo } from './session';

/** What react-admin asks (resource, action) in the words of the domain. */
const actions: Record<string, Partial<Record<string, Action>>> = {
  nominees: {
    list: 'nominee.read',
    show: 'nominee.read',
    create: 'nominee.create',
    edit: 'nominee.edit',
    delete: 'nominee.remove',
  },
  slates: {
    list: 'slate.read',
    show: 'slate.read',
    import: 'slate.import',
    rank: 'slate.rank',
    submit: 'slate.submit',
    return: 'slate.return',
    assemble: 'slate.assemble',
  },
  reviewers: { list: 'reviewer.read', create: 'reviewer.edit', edit: 'reviewer.edit' },
  panels: { list: 'panel.read', show: 'panel.read', create: 'panel.run' },
  quotas: { list: 'quota.read', show: 'quota.read', edit: 'quota.change' },
  units: { list: 'unit.read', show: 'unit.read', create: 'unit.edit', edit: 'unit.edit' },
  notices: { list: 'notice.read', show: 'notice.read', create: 'notice.post', edit: 'notice.close' },
  objections: { list: 'objection.read', show: 'objection.read' },
  commendations: { list: 'commendation.read', show: 'commendation.read' },
  'prior-honours': { list: 'prior-honour.read' },
  stories: { list: 'story.read' },
  meetings: { list: 'meeting.read', show: 'meeting.read' },
  motions: { list: 'meeting.read' },
  ballots: { list: 'meeting.read' },
  journal: { list: 'journal.read', show: 'journal.read' },
  opinions: { list: 'opinion.read', show: 'opinion.read' },
  announcements: { list: 'announcement.read', show: 'announcement.read' },
  releases: { list: 'release.read', show: 'release.read' },
  'organisation-members': { list: 'organisation.read' },
  'window-extensions': { list: 'edition.read' },
  penalties: { list: 'penalty.read' },
  receipts: { list: 'receipt.read', show: 'receipt.read' },
};

function decide(session: SessionInfo, action: Action, record: RecordFacts): Decision {
  return authorise(session.actor, action, record, session.role ? [session.role] : []);
}

/** Whether the signed-in person may do this, and if not, why. Without a record: anywhere at all in their scope. */
export function useMay(action: Action, record: RecordFacts = {}): Decision {
  return decide(useSession(), action, record);
}

/** What holds the reader's own things only: for everybody who is signed in. */
const OWN = new Set(['messages']);

/** The same question for several actions at once. */
export function useAllowed(): (action: Action) => boolean {
  const session = useSession();
  return (action) => decide(session, action, {}).allowed;
}

/** react-admin's `canAccess`. What nobody has classified is refused. */
export function canAccess(resource: string, action: string, record?: RecordFacts): boolean {
  const session = getSession();
  const asked = actions[resource]?.[action];
  if (session !== null && OWN.has(resource)) return action === 'list';
  return session !== null && asked !== undefined && decide(session, asked, record ?? {}).allowed;
}
