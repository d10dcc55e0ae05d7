/**
 * What belongs to a nominee beside the record itself: the postings that name it, its result in the review, and what was
 * done to it, as one timeline. Read within the caller's scope; what the role has no grant for is not in it.
 */
import { scopeOf } from '../domain/access/authorise';
import type { Actor } from '../domain/access/actor';
import { visibleChanges, type VisibleChange } from '../domain/access/visible-changes';
import type { Action } from '../domain/rules/action';
import type { Role } from '../domain/rules/schema';
import { readTally } from './panel-tally';
import { readRows } from './read-rows';

/** One act in the life of a nominee. */
export interface DossierAct {
  sequence: number;
  occurredAt: string;
  actorName: string;
  role: string;
  unitName: string | null;
  command: string;
  subjectType: string;
  reason: string | null;
  changes: VisibleChange[];
}

export interface DossierPeriod {
  id: string;
  title: string;
  level: string;
  unitName: string;
  kind: string;
  state: string;
  firstDay: string | null;
  lastDay: string | null;
  workingDays: number | null;
  documentNumber: string | null;
  place: string | null;
  path: string | null;
}

/** The result of one closed panel; scores in hundredths of a point, as the tally has them. */
export interface DossierScore {
  panelId: string;
  panelName: string;
  code: string;
  rank: number | null;
  score: number | null;
  rivals: number;
  rankInterval: readonly [number, number] | null;
}

export interface Dossier {
  periods: DossierPeriod[];
  /** Null: the role has no part in the review. */
  scores: DossierScore[] | null;
  history: DossierAct[];
}

interface Row {
  acts: string;
  periods: string;
  panels: string;
}

/** Acts a page tells; a nominee has a few dozen. */
const MOST_ACTS = 300;

/** Subjects that belong to one nominee, with the grant that lets a role read of them and the table whose rows they are. */
const SUBJECTS: readonly { type: string; action: Action; table: string }[] = [
  { type: 'opinion', action: 'opinion.read', table: 'opinions' },
  { type: 'objection', action: 'objection.read', table: 'objections' },
  { type: 'assessment', action: 'assessment.read', table: 'assessments' },
  { type: 'commendation', action: 'commendation.read', table: 'commendations' },
];

/** The acts on a nominee's lists and postings that say something of the person alone. */
const SHARED = ['slate', 'notice'];

function ownSubjects(role: Role): string {
  const parts = SUBJECTS.filter(({ action }) => role.grants.includes(action)).map(
    ({ type, table }) => `union all select '${type}', x.document_id from ${table} x where x.nominee_id = (select id from n)`,
  );
  return parts.join(' ');
}

async function read(id: string, role: Role, path: string): Promise<Row> {
  const [row] = await readRows<Row>({
    text: `with n as (select id, document_id from nominees where document_id = $1),
      lists as (
        select s.id, s.document_id, s.level, coalesce(u.short_name, u.name) as "unitName", starts_with(u.path, $2) as own
        from slate_entries e join slates s on s.id = e.slate_id join units u on u.id = s.unit_id where e.nominee_id = (select id from n)),
      posted as (
        select p.*, l.level, l."unitName", l.own from public_notices p join lists l on l.id = p.slate_id
        where (l.own or p.path is not null) and (p.people is null or p.people @> to_jsonb($1::text))),
      subjects (type, id) as (
        select 'nominee', document_id::text from n ${ownSubjects(role)}
        union all select 'slate', document_id from lists where own
        union all select 'notice', document_id from posted),
      acts as (
        select j.sequence, to_char(j.occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt", j.actor_name as "actorName", j.role,
          coalesce(u.short_name, u.name) as "unitName", j.command, j.subject_type as "subjectType", j.reason, j.before, j.after
        from journal_entries j join subjects s on j.subject_type = s.type and j.subject_id = s.id left join units u on u.code = j.unit_code
        order by j.occurred_at desc, j.sequence desc limit ${MOST_ACTS})
      select (select coalesce(json_agg(acts), '[]')::text from acts) as acts,
        (select coalesce(json_agg(json_build_object('id', document_id, 'title', title, 'level', level, 'unitName', "unitName", 'kind', kind, 'state', state,
           'firstDay', first_day, 'lastDay', last_day, 'workingDays', working_days, 'documentNumber', document_number, 'place', place, 'path', path)
           order by first_day nulls last, id), '[]')::text from posted) as periods,
        (select coalesce(json_agg(json_build_object('id', p.document_id, 'name', p.name, 'code', c.code)), '[]')::text
           from panel_candidates c join panels p on p.id = c.panel_id where c.nominee_id = (select id from n) and p.state = 'closed') as panels`,
    values: [id, path],
    stable: true,
  });
  return row!;
}

async function scoresOf(id: string, panels: readonly { id: string; name: string; code: string }[]): Promise<DossierScore[]> {
  const found = await Promise.all(
    panels.map(async (panel): Promise<DossierScore[]> => {
      const tally = await readTally(panel.id);
      const own = tally?.nominees.find(({ nominee }) => nominee === id);
      if (!tally || !own) return [];
      const rivals = tally.nominees.filter(({ award }) => award === own.award).length;
      return [{ panelId: panel.id, panelName: panel.name, code: panel.code, rank: own.rank, score: own.score, rivals, rankInterval: own.rankInterval }];
    }),
  );
  return found.flat();
}

/** The dossier of a nominee the caller may read (the caller has been asked for). */
export async function readDossier(id: string, actor: Actor, role: Role): Promise<Dossier> {
  const scope = scopeOf(actor, 'nominee.read', [role]);
  const row = await read(id, role, scope.kind === 'subtree' ? scope.unit.path : '/');
  const acts = JSON.parse(row.acts) as (Omit<DossierAct, 'changes'> & { before: Record<string, unknown> | null; after: Record<string, unknown> | null })[];
  const told = acts.map(({ before, after, ...act }) => ({ ...act, changes: visibleChanges({ before, after }, id, role.sees) }));
  return {
    periods: JSON.parse(row.periods) as DossierPeriod[],
    scores: role.grants.includes('panel.read') ? await scoresOf(id, JSON.parse(row.panels) as { id: string; name: string; code: string }[]) : null,
    history: told.filter(({ subjectType, changes }) => !SHARED.includes(subjectType) || changes.length > 0),
  };
}
