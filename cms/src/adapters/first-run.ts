/**
 * What an empty database gets: the edition with its frozen rules, the unit tree, the places; in the demo also
 * accounts, employers and prior honours. Runs inside the start-up lock, in one transaction, and finds its own
 * work done the second time.
 */
import { join } from 'node:path';
import { createId } from '@paralleldrive/cuid2';
import type { Client } from 'pg';
import type { EditionRules } from '../domain/rules/schema';
import { readCsvRecords } from './csv';
import { DEMO_CLOCK, DEMO_PASSWORD, DEMO_STAFF, type DemoAccount } from './demo-accounts';
import { orderDemoLists } from './demo-lists';
import type { IdentityVault } from './identity-vault';
import { hashPassword } from './passwords';
import { assertFrozenRules, listEditionFolders, readEditionRules, type RulesFiles } from './rules-files';
import { SettingsError, type Settings } from './settings';

/** Recommending bodies stand directly below the province. */
const BODY_KINDS: readonly string[] = ['prefecture', 'department', 'central-soe', 'technical-school'];

async function openEdition(client: Client, files: RulesFiles): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into editions (document_id, number, name, phase, rules, rules_hash, opened_at, version, created_at, updated_at, published_at)
     values ($1, $2, $3, 'open', $4, $5, now(), 1, now(), now(), now()) returning id`,
    [createId(), files.number, files.rules.edition.name, JSON.stringify(files.raw), files.hash],
  );
  return rows[0]!.id;
}

interface NewUnit {
  code: string;
  name: string;
  shortName: string | null;
  kind: string;
  parent: string | null;
  regionCode: string | null;
  uscc: string | null;
  ownership: string | null;
  channel: string | null;
  agency?: string | undefined;
}

interface KnownUnit {
  id: number;
  path: string;
}

async function addUnit(client: Client, known: Map<string, KnownUnit>, unit: NewUnit): Promise<void> {
  if (known.has(unit.code)) return;
  const parent = unit.parent === null ? null : known.get(unit.parent);
  if (parent === undefined) throw new SettingsError(`单位 ${unit.code} 的上级 ${unit.parent} 不存在或排在它之后，请检查 units.json。`);
  const path = `${parent?.path ?? '/'}${unit.code}/`;
  const { rows } = await client.query<{ id: number }>(
    `insert into units (document_id, code, name, short_name, kind, parent_id, path, region_code, uscc, ownership, channel, sort_key, agency, version, created_at, updated_at, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, now(), now(), now()) returning id`,
    [createId(), unit.code, unit.name, unit.shortName, unit.kind, parent?.id ?? null, path, unit.regionCode, unit.uscc, unit.ownership, unit.channel, known.size + 1, unit.agency ?? null],
  );
  known.set(unit.code, { id: rows[0]!.id, path });
}

async function knownUnits(client: Client): Promise<Map<string, KnownUnit>> {
  const { rows } = await client.query<KnownUnit & { code: string }>('select id, code, path from units');
  return new Map(rows.map(({ code, id, path }) => [code, { id, path }]));
}

/** Parents before children, otherwise in the order of the file. */
function inTreeOrder(units: EditionRules['units'], parent: string | null = null): EditionRules['units'] {
  return units.filter((unit) => unit.parent === parent).flatMap((unit) => [unit, ...inTreeOrder(units, unit.code)]);
}

async function addUnitsAndPlaces(client: Client, editionId: number, rules: EditionRules): Promise<void> {
  const known = await knownUnits(client);
  for (const unit of inTreeOrder(rules.units)) {
    await addUnit(client, known, { ...unit, uscc: null, ownership: null, channel: BODY_KINDS.includes(unit.kind) ? unit.code : null });
  }
  for (const { unit, award, places, documentNumber } of rules.quotas) {
    await client.query(
      `insert into quota_allocations (document_id, edition_id, unit_id, award, places, used, document_number, version, created_at, updated_at, published_at)
       values ($1, $2, $3, $4, 0, 0, $5, 1, now(), now(), now())`,
      [createId(), editionId, known.get(unit)?.id ?? null, award, documentNumber ?? rules.edition.documentNumber],
    );
    const { noticeDate } = rules.edition;
    if (places > 0) await issuePlaces(client, { editionId, unitId: known.get(unit)?.id ?? null, award, places, documentNumber: documentNumber ?? rules.edition.documentNumber, noticeDate });
  }
}

/** The first line of a unit's ledger, of the notice's day; the places themselves follow from it. */
async function issuePlaces(client: Client, given: { editionId: number; unitId: number | null; award: string; places: number; documentNumber: string; noticeDate: string }): Promise<void> {
  await client.query(
    `insert into quota_entries (document_id, edition_id, unit_id, award, kind, places, document_number, at) values ($1, $2, $3, $4, 'issued', $5, $6, $7)`,
    [createId(), given.editionId, given.unitId, given.award, given.places, given.documentNumber, `${given.noticeDate}T00:00:00+08:00`],
  );
}

/**
 * What bodies have to bear in this edition for what they did in the one before (通知三（二）4): places deducted, all of
 * them for a body that is barred. Never more than there are.
 */
async function applyPenalties(client: Client, editionId: number, { edition }: EditionRules): Promise<void> {
  await client.query(
    `insert into quota_entries (document_id, edition_id, unit_id, award, kind, places, document_number, reason, at)
     select md5('penalty' || q.id || p.document), $1, q.unit_id, q.award, 'deducted', least(q.places, p.places), p.document, p.reason, $3
     from quota_allocations q join (
       select unit_id, award, sum(places) as places, string_agg(distinct document_number, '、') as document, string_agg(distinct reason, '；') as reason
       from (select unit_id, award, places, document_number, reason from penalties where for_edition = $2 and kind = 'deduct'
         union all select x.unit_id, y.award, y.places, x.document_number, x.reason from penalties x join quota_allocations y on y.unit_id = x.unit_id and y.edition_id = $1
           where x.for_edition = $2 and x.kind = 'bar') each
       group by 1, 2) p on p.unit_id = q.unit_id and p.award = q.award
     where q.edition_id = $1 and q.places > 0`,
    [editionId, edition.number, `${edition.noticeDate}T00:00:00+08:00`],
  );
}

async function addEmployers(client: Client, folder: string): Promise<void> {
  const known = await knownUnits(client);
  for (const { uscc, name, nature, channel, county } of readCsvRecords(join(folder, 'employers.csv'))) {
    if (!uscc || !name || !channel) continue;
    await addUnit(client, known, { code: uscc, name, shortName: null, kind: 'employer', parent: county || channel, regionCode: null, uscc, ownership: nature || null, channel });
  }
}

async function addPriorHonours(client: Client, folder: string, vault: IdentityVault): Promise<void> {
  for (const { award, edition, name, id_number: idNumber } of readCsvRecords(join(folder, 'prior-honours.csv'))) {
    if (!award || !name) continue;
    const id = createId();
    const { rows } = await client.query<{ id: number }>(
      `insert into prior_honours (document_id, award, edition_number, name, created_at, updated_at, published_at) values ($1, $2, $3, $4, now(), now(), now()) returning id`,
      [id, award, Number(edition), name],
    );
    if (!idNumber) continue;
    await client.query(
      `insert into person_secrets (prior_honour_id, id_number_index, id_number_cipher, key_version, standing) values ($1, $2, $3, $4, false)`,
      [rows[0]!.id, vault.index('id-number', idNumber), vault.seal('id-number', idNumber, { subject: 'prior-honour', id }), vault.keyVersion],
    );
  }
}

async function addAccounts(client: Client, rules: EditionRules): Promise<void> {
  const known = await knownUnits(client);
  const bodies: DemoAccount[] = rules.units
    .filter(({ kind }) => BODY_KINDS.includes(kind))
    .map(({ code, shortName }) => ({ username: `body-${code}`, displayName: `${shortName}经办人`, role: 'recommending-body', unitCode: code }));
  const { rows: firstEmployer } = await client.query<{ code: string }>(`select code from units where kind = 'employer' order by sort_key limit 1`);
  const password = await hashPassword(DEMO_PASSWORD);
  for (const account of [...DEMO_STAFF, ...bodies]) {
    const unit = known.get(account.unitCode === 'demo-employer' ? (firstEmployer[0]?.code ?? '') : account.unitCode);
    if (!unit) throw new SettingsError(`演示账号 ${account.username} 的单位 ${account.unitCode} 不在 units.json 中。`);
    const { rows } = await client.query<{ id: number }>(
      `insert into up_users (document_id, username, email, provider, password, confirmed, blocked, display_name, active, credential_version, actor_version, unit_id, created_at, updated_at, published_at)
       values ($1, $2, $3, 'local', $4, true, false, $5, true, 1, 1, $6, now(), now(), now()) returning id`,
      [createId(), account.username, `${account.username.toLowerCase()}@demo.invalid`, password, account.displayName, unit.id],
    );
    const { rowCount } = await client.query(`insert into up_users_role_lnk (user_id, role_id, user_ord) select $1, id, 1 from up_roles where type = $2`, [rows[0]!.id, account.role]);
    if (rowCount !== 1) throw new SettingsError(`演示账号 ${account.username} 的角色 ${account.role} 不在 roles.json 中。`);
  }
}

/** Keys and database belong together: with other keys no stored ID number could be read again. */
async function assertIdentityKeys(client: Client, vault: IdentityVault, dataDir: string): Promise<void> {
  const fingerprint = JSON.stringify({ fingerprint: vault.fingerprint() });
  await client.query(`insert into app_settings (key, value) values ('identity-keys', $1) on conflict (key) do nothing`, [fingerprint]);
  const { rows } = await client.query<{ same: boolean }>(`select value = $1::jsonb as same from app_settings where key = 'identity-keys'`, [fingerprint]);
  if (!rows[0]?.same) {
    throw new SettingsError(`数据目录 ${dataDir} 中的密钥与这个数据库不配套，已存的身份证号将无法解密，服务不启动。请使用原来的数据目录，或从备份恢复 secrets.json。`);
  }
}

/** What an edition is opened from on a database that has none: the newest edition folder. */
function newestRules(configFolder: string): RulesFiles {
  const number = listEditionFolders(configFolder).at(-1);
  if (number === undefined) throw new SettingsError(`${join(configFolder, 'editions')} 中没有任何一届的规则。`);
  return readEditionRules(configFolder, number);
}

/** The rules in force: frozen in the newest open edition. */
async function rulesInForce(client: Client): Promise<EditionRules | null> {
  const { rows } = await client.query<{ rules: string }>(`select rules::text as rules from editions where phase = 'open' order by number desc limit 1`);
  return rows[0] ? (JSON.parse(rows[0].rules) as EditionRules) : null;
}

/**
 * Opens the edition when there is none, otherwise asserts that its rules are still the frozen ones.
 * `project` writes the roles, which accounts refer to. Throws SettingsError with one line.
 */
export async function prepareProgramme(client: Client, wanted: Settings, vault: IdentityVault, project: (rules: EditionRules) => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select set_config('app.command', 'open-edition', true)`);
    await assertIdentityKeys(client, vault, wanted.dataDir);
    const { rows } = await client.query<{ editions: string }>('select count(*) as editions from editions');
    if (Number(rows[0]?.editions) === 0) {
      const files = newestRules(wanted.configFolder);
      const editionId = await openEdition(client, files);
      await addUnitsAndPlaces(client, editionId, files.rules);
      await applyPenalties(client, editionId, files.rules);
      await project(files.rules);
      if (wanted.demo) {
        await addEmployers(client, wanted.demoFolder);
        await addPriorHonours(client, wanted.demoFolder, vault);
        await addAccounts(client, files.rules);
        await orderDemoLists(client);
      }
      if (wanted.demo || wanted.clock) {
        const clock = { instant: new Date(wanted.clock ?? DEMO_CLOCK).toISOString(), setAt: new Date().toISOString() };
        await client.query(`insert into app_settings (key, value) values ('clock', $1) on conflict (key) do nothing`, [JSON.stringify(clock)]);
      }
    } else {
      await assertFrozenRules(client, wanted);
      const rules = await rulesInForce(client);
      if (rules) await project(rules);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
