import { describe, expect, test } from 'vitest';
import type { Actor } from '@domain/access/actor';
import { authorise, scopeOf, type RecordFacts } from '@domain/access/authorise';
import { ACTIONS, type Action } from '@domain/rules/action';
import type { Decision } from '@domain/rules/decision';
import type { Roles } from '@domain/rules/schema';
import { rules } from '../edition';

const { roles } = rules;

const siping = { id: 'u2203', code: '2203', name: '四平市人力资源和社会保障局', kind: 'prefecture', path: '/22/2203/' } as const;
const tiexi = { id: 'u220302', code: '220302', name: '铁西区人力资源和社会保障局', kind: 'county-bureau', path: '/22/2203/220302/' } as const;
const factory = { id: 'u9122', code: '9122', name: '四平鸿业铁路装备有限公司（虚构）', kind: 'employer', path: '/22/2203/9122/' } as const;
const province = { id: 'u22', code: '22', name: '吉林省人力资源和社会保障厅', kind: 'province', path: '/22/' } as const;

function actor(role: string, unit: Actor['unit'] = province): Actor {
  return { id: role, username: role, displayName: role, role, unit };
}

/** Who may do what at all; scope is tested below. A new role or action fails here until it is placed. */
const granted: Record<string, string> = {
  'province-office':
    'meeting.read meeting.convene slate.propose commendation.pay commendation.recover story.read story.edit story.review edition.close edition.archive ' +
    'nominee.read nominee.read-identity nominee.disqualify nominee.assess slate.read slate.return slate.register slate.assemble report.read quota.read quota.change unit.read unit.edit ' +
    'document.issue announcement.read announcement.edit announcement.check announcement.publish release.read release.check notice.read notice.post notice.close objection.read objection.receive objection.assign objection.investigate objection.decide results.publish site.export journal.read commendation.read commendation.revoke prior-honour.read edition.read dashboard.read clock.move opinion.read opinion.override organisation.read organisation.edit window.extend receipt.read quota.move quota.surrender penalty.read penalty.impose outbox.read unit.remind reviewer.read reviewer.edit panel.read panel.run review.write assessment.read',
  leader: 'meeting.read meeting.sign ballot.cast slate.propose story.read organisation.read penalty.read nominee.read slate.read report.read quota.read unit.read notice.read objection.read objection.decide commendation.read prior-honour.read edition.read dashboard.read panel.read assessment.read assessment.choose',
  'recommending-body':
    'document.issue nominee.read nominee.create nominee.edit nominee.remove nominee.read-identity nominee.withdraw slate.read slate.import slate.rank slate.submit slate.receive decision.record posting.register report.read report.write ' +
    'quota.read unit.read notice.read objection.read objection.receive objection.assign objection.decide commendation.read prior-honour.read edition.read dashboard.read ' +
    'opinion.read opinion.request opinion.record opinion.override organisation.read organisation.edit receipt.read quota.surrender',
  'county-bureau':
    'nominee.read nominee.create nominee.edit nominee.remove slate.read slate.rank slate.submit slate.receive decision.record posting.register unit.read notice.read objection.read objection.receive objection.assign objection.decide edition.read dashboard.read opinion.read opinion.request opinion.record organisation.read organisation.edit',
  employer: 'opinion.read opinion.request opinion.record organisation.read organisation.edit nominee.read nominee.create nominee.edit nominee.remove slate.read slate.rank slate.submit decision.record posting.register unit.read notice.read objection.read objection.receive objection.assign objection.decide edition.read',
  expert: 'notice.read edition.read review.write',
  'opinion-agency': 'notice.read edition.read opinion.read opinion.answer opinion.read-identity',
  'objection-investigator': 'notice.read objection.read objection.investigate edition.read',
  'portal-editor': 'announcement.read announcement.edit announcement.check release.read release.check story.read story.review notice.read site.export commendation.read edition.read',
  auditor: 'announcement.read release.read meeting.read story.read opinion.read organisation.read receipt.read penalty.read nominee.read slate.read report.read quota.read unit.read notice.read objection.read journal.read commendation.read prior-honour.read edition.read dashboard.read reviewer.read panel.read assessment.read',
  'system-administrator': 'unit.read unit.edit edition.read journal.read outbox.read outbox.retry',
  visitor: 'notice.read objection.receive commendation.read',
};

describe('the matrix of roles and actions', () => {
  test('every role of the edition is placed', () => {
    expect(roles.map((role) => role.id)).toEqual(Object.keys(granted));
  });

  test.each(Object.entries(granted))('%s, in both polarities', (role, words) => {
    const may = new Set(words.split(' '));
    const answers = ACTIONS.map((action) => [action, authorise(actor(role), action, {}, roles).allowed]);
    expect(answers).toEqual(ACTIONS.map((action) => [action, may.has(action)]));
  });
});

describe('the reach of a role', () => {
  const inside: RecordFacts = { unitPath: '/22/2203/' };
  test.each<[string, Actor, Action, RecordFacts, boolean]>([
    ['the office reaches every unit', actor('province-office'), 'nominee.read', { unitPath: '/22/2201/220102/' }, true],
    ['a body reaches itself', actor('recommending-body', siping), 'nominee.edit', inside, true],
    ['a body reaches its counties', actor('recommending-body', siping), 'nominee.edit', { unitPath: '/22/2203/220302/' }, true],
    ['a body does not reach its neighbour', actor('recommending-body', siping), 'nominee.edit', { unitPath: '/22/2204/' }, false],
    ['nor one whose code begins like its own', actor('recommending-body', siping), 'nominee.edit', { unitPath: '/22/22031/' }, false],
    ['nor the province above it', actor('recommending-body', siping), 'slate.read', { unitPath: '/22/' }, false],
    ['a county reaches itself', actor('county-bureau', tiexi), 'nominee.edit', { unitPath: '/22/2203/220302/' }, true],
    ['a county does not reach its body', actor('county-bureau', tiexi), 'slate.submit', inside, false],
    ['an employer reaches its own people only', actor('employer', factory), 'nominee.read', { unitPath: '/22/2203/9122/' }, true],
    ['not what hangs below it', actor('employer', factory), 'nominee.read', { unitPath: '/22/2203/9122/1/' }, false],
    ['a body without a unit reaches nobody', actor('recommending-body', null), 'nominee.read', inside, false],
    ['an employer without a unit neither', actor('employer', null), 'nominee.read', inside, false],
    ['an expert reaches no unit', actor('expert'), 'notice.read', inside, false],
    ['a record of the whole edition has no unit', actor('expert'), 'edition.read', {}, true],
    ['staff in the role of the public see no unit', actor('visitor'), 'notice.read', inside, false],
  ])('%s', (_case, who, action, record, allowed) => {
    expect(authorise(who, action, record, roles).allowed).toBe(allowed);
  });
});

describe('without signing in', () => {
  test.each<[Action, RecordFacts, boolean]>([
    ['notice.read', { published: true }, true],
    ['commendation.read', { published: true }, true],
    ['notice.read', { published: false }, false],
    ['notice.read', {}, false],
    ['nominee.read', { published: true }, false],
  ])('%s of %o: %s', (action, record, allowed) => {
    expect(authorise(null, action, record, roles).allowed).toBe(allowed);
  });

  test('an edition without a role for the public shows nothing', () => {
    const closed = roles.filter((role) => role.scope !== 'public');
    expect(authorise(null, 'notice.read', { published: true }, closed).allowed).toBe(false);
  });
});

describe('a refusal says why', () => {
  const reasons = (decision: Decision): unknown => (decision.allowed ? [] : decision.issues);
  test('not signed in, not granted, outside', () => {
    expect(reasons(authorise(null, 'nominee.read', {}, roles))).toEqual([
      { code: 'access.signed-out', clause: '权限设置', severity: 'error', params: { action: 'nominee.read' } },
    ]);
    expect(reasons(authorise(actor('leader'), 'slate.submit', {}, roles))).toEqual([
      { code: 'access.not-granted', clause: '权限设置', severity: 'error', params: { action: 'slate.submit', role: '领导小组' } },
    ]);
    expect(reasons(authorise(actor('nobody'), 'slate.submit', {}, roles))).toMatchObject([{ code: 'access.not-granted', params: { role: 'nobody' } }]);
    expect(reasons(authorise(actor('recommending-body', siping), 'slate.submit', { unitPath: '/22/2204/' }, roles))).toEqual([
      { code: 'access.outside', clause: '权限设置', severity: 'error', params: { action: 'slate.submit', unit: '四平市人力资源和社会保障局' } },
    ]);
    expect(reasons(authorise(actor('employer', null), 'nominee.read', { unitPath: '/22/' }, roles))).toMatchObject([{ params: { unit: '' } }]);
  });
});

describe('scopeOf is the twin of authorise', () => {
  test.each<[string, Actor | null, Action, unknown]>([
    ['the office sees all', actor('province-office'), 'nominee.read', { kind: 'all' }],
    ['a body sees its subtree', actor('recommending-body', siping), 'nominee.read', { kind: 'subtree', unit: { id: 'u2203', path: '/22/2203/', kind: 'prefecture' } }],
    ['an employer sees itself', actor('employer', factory), 'nominee.read', { kind: 'subtree', unit: { id: 'u9122', path: '/22/2203/9122/', kind: 'employer' } }],
    ['an ungranted action has no list', actor('system-administrator'), 'nominee.read', { kind: 'none' }],
    ['an expert has no list', actor('expert'), 'notice.read', { kind: 'none' }],
    ['nor a body without a unit', actor('recommending-body', null), 'nominee.read', { kind: 'none' }],
    ['nor an unknown role', actor('nobody'), 'nominee.read', { kind: 'none' }],
    ['nor anybody not signed in', null, 'notice.read', { kind: 'none' }],
    ['nor staff in the role of the public', actor('visitor'), 'notice.read', { kind: 'none' }],
  ])('%s', (_case, who, action, scope) => {
    expect(scopeOf(who, action, roles)).toEqual(scope);
  });

  test('whatever a role is granted, list and record agree', () => {
    const paths = ['/22/', '/22/2203/', '/22/2203/220302/', '/22/2203/9122/', '/22/2204/'];
    const leaves = (own: Roles[number], unit: Actor['unit']): boolean => own.scope !== 'own' || unit === factory;
    for (const role of roles) {
      for (const unit of [province, siping, tiexi, factory].filter((candidate) => leaves(role, candidate))) {
        for (const action of ACTIONS) {
          const scope = scopeOf(actor(role.id, unit), action, roles);
          for (const unitPath of paths) {
            const listed = scope.kind === 'all' || (scope.kind === 'subtree' && unitPath.startsWith(scope.unit.path));
            expect(authorise(actor(role.id, unit), action, { unitPath }, roles).allowed).toBe(listed);
          }
        }
      }
    }
  });
});
