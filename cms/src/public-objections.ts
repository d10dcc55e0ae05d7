/** The public side of objections put together: the form's signed token, the limits, the act itself and what a receipt shows. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { now, refreshClock, today } from './adapters/clock';
import { admitSending } from './adapters/form-attempts';
import type { OutageGate } from './adapters/outage';
import { platform } from './adapters/platform';
import { asRefusal } from './commands/as-refusal';
import { raiseObjection } from './commands/raise-objection';
import { runCommand } from './commands/run-command';
import type { Actor } from './domain/access/actor';
import type { Machine } from './domain/rules/schema';
import { currentEdition } from './queries/current-edition';
import { followObjection } from './queries/objection-state';
import { listPublications, publicationRevision, readPublicationModels } from './queries/publications';
import { createObjectionDesk, type ObjectionDesk } from './website/objections/desk';
import { Shelf } from './website/server/shelf';

const DEFAULT_LIMITS = { perAddressPerHour: 12, perHour: 200, leastSeconds: 5 };

/** Somebody without an account, in the role that the edition gives the public. */
async function publicActor(): Promise<Actor> {
  const role = (await currentEdition())?.rules.roles.find(({ scope }) => scope === 'public');
  return { id: 'public', username: 'public', displayName: role?.label ?? '社会公众', role: role?.id ?? '', unit: null };
}

/** The public stages in order, each once, as far as the objection has come. */
function stagesOf({ states }: Machine, state: string): { label: string; reached: boolean }[] {
  const at = states.findIndex(({ id }) => id === state);
  const stages: { label: string; reached: boolean }[] = [];
  states.forEach(({ publicLabel }, index) => {
    if (publicLabel !== null && !stages.some(({ label }) => label === publicLabel)) stages.push({ label: publicLabel, reached: index <= at });
  });
  return stages;
}

/** Signed with a key of its own: when it was given out, and a nonce that makes one form one objection. */
const tokens = {
  issue(noticeId: string): string {
    const text = `${Date.now()}.${randomBytes(16).toString('hex')}`;
    return `${text}.${platform().objectionVault.sign(`${text}|${noticeId}`)}`;
  },
  check(token: string, noticeId: string): { nonce: string; age: number } | null {
    const [at = '', nonce = '', signature = ''] = token.split('.');
    if (!/^\d{10,16}$/.test(at) || !/^[0-9a-f]{32}$/.test(nonce)) return null;
    if (!platform().objectionVault.isSigned(`${at}.${nonce}|${noticeId}`, signature)) return null;
    return { nonce, age: (Date.now() - Number(at)) / 1000 };
  },
};

/** The desk of this process. */
export function objectionDesk(connection: Knex, gate: OutageGate, demo: boolean, log: { error(message: string): void }): ObjectionDesk {
  // That the database is away is said once, by the gate; nothing of the request is ever logged.
  const report = (message: string, error?: unknown): void => {
    if (error !== undefined && gate.report(error)) return;
    log.error(`${message}：${error instanceof Error ? (error.stack ?? error.message) : String(error ?? '')}`);
  };
  const shelf = new Shelf({ source: { revision: publicationRevision, list: listPublications, models: readPublicationModels, file: async () => null, programme: async () => null }, now, report });
  return createObjectionDesk({
    ...tokens,
    demo,
    report,
    today,
    async posted(noticeId) {
      await refreshClock(connection);
      await shelf.refresh();
      const found = await shelf.at(`/notices/${noticeId}/`);
      return found && typeof found === 'object' && found.model.kind === 'publicity' ? found.model : null;
    },
    site: async () => (await currentEdition())?.rules.publication.site ?? null,
    leastSeconds: async () => (await currentEdition())?.rules.publication.objections.form?.leastSeconds ?? DEFAULT_LIMITS.leastSeconds,
    async admit(address) {
      const limits = (await currentEdition())?.rules.publication.objections.form ?? DEFAULT_LIMITS;
      return admitSending(connection, platform().objectionVault.addressHash(address), limits);
    },
    async accept(input) {
      try {
        const { receipt } = await runCommand(raiseObjection, { actor: await publicActor(), requestId: randomUUID(), idempotencyKey: null }, input);
        return { receipt };
      } catch (error) {
        const refusal = asRefusal(error);
        if (!refusal || refusal.code === 'unavailable') throw error;
        return { message: refusal.message, errors: refusal.errors };
      }
    },
    async follow(receipt) {
      const found = await followObjection(receipt);
      const machine = (await currentEdition())?.rules.stages.objection;
      return found && machine ? { ...found, stages: stagesOf(machine, found.state) } : null;
    },
  });
}
