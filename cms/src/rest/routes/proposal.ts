/**
 * GET /rest/slate-proposal?in=ids&out=ids&stage=assessment|list: the best list under ceilings and ratios, with what is pinned. Changes nothing.
 * POST /rest/slate-proposal/adopt {version, hash, pins, reasons}: carries it into the province's list.
 */
import { z } from 'zod';
import { adoptProposal } from '../../commands/adopt-proposal';
import { parseInput } from '../../commands/parse-input';
import { badRequest, Refusal, refusedBy } from '../../commands/refusal';
import { authorise } from '../../domain/access/authorise';
import { readProposal, type ProposalView } from '../../queries/slate-proposal';
import { act, bodyOf, callerOf, type Caller } from '../exchange';
import { answerRecord } from '../read-resource';
import { readingOf, resourceOf, type RestRoute } from '../route';

const MOST_PINS = 100;
const STAGES = ['assessment', 'list'] as const;

function idsOf(value: unknown): string[] {
  if (value === undefined || value === '') return [];
  const ids = typeof value === 'string' ? value.split(',') : [''];
  if (ids.length > MOST_PINS || !ids.every((id) => /^[a-z][a-z0-9]{9,35}$/.test(id))) throw badRequest('参数 in、out 应为推荐对象编号，以逗号分隔。');
  return ids;
}

function stageOf(value: unknown): ProposalView['stage'] | null {
  if (value === undefined || value === '') return null;
  const stage = STAGES.find((each) => each === value);
  if (!stage) throw badRequest('参数 stage 应为 assessment 或 list。');
  return stage;
}

function demand({ actor, edition }: Caller, action: 'slate.propose' | 'slate.assemble'): void {
  const decision = authorise(actor, action, {}, edition.rules.roles);
  if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
}

export const proposalRoute: RestRoute = {
  method: 'GET',
  path: '/slate-proposal',
  access: 'signed-in',
  action: 'slate.propose',
  async handler(ctx) {
    const caller = await callerOf(ctx);
    demand(caller, 'slate.propose');
    ctx.body = await readProposal(caller.edition, { in: idsOf(ctx.query.in), out: idsOf(ctx.query.out) }, stageOf(ctx.query.stage));
  },
};

const ids = z.array(z.string().max(40)).max(MOST_PINS);
const acceptance = z.object({
  version: z.int().optional(),
  hash: z.string().length(64),
  pins: z.object({ in: ids, out: ids }).default({ in: [], out: [] }),
  reasons: z.record(z.string(), z.string()).default({}),
});

/** Solving comes first and outside the transaction: the command compares hashes and writes. */
export const adoptionRoute: RestRoute = {
  method: 'POST',
  path: '/slate-proposal/adopt',
  access: 'signed-in',
  action: 'slate.assemble',
  async handler(ctx) {
    const caller = await callerOf(ctx);
    demand(caller, 'slate.assemble');
    const { version, hash, pins, reasons } = parseInput(acceptance, bodyOf(ctx));
    const none = { in: [], out: [] };
    const unpinned = await readProposal(caller.edition, none, 'list');
    const pinned = pins.in.length + pins.out.length === 0 ? unpinned : await readProposal(caller.edition, pins, 'list');
    if (pinned.list === null || pinned.hash === null) throw refusedBy([{ code: 'proposal.changed', clause: '通知三（一）3', severity: 'error', params: {} }], '不能列入省级名单');
    const { id } = await act(ctx, adoptProposal, {
      editionId: caller.edition.id, version, accepted: hash, inputsHash: pinned.inputsHash, proposalHash: pinned.hash,
      list: pinned.list, unpinned: unpinned.list ?? pinned.list, pins, reasons,
    });
    await answerRecord(ctx, resourceOf('slates'), id, 201, readingOf(resourceOf('slates')));
  },
};
