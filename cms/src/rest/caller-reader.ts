/** Reads for documents what the caller of a request may read. */
import type { Context } from 'koa';
import { listEvidence } from '../commands/list-evidence';
import { printIdentities } from '../commands/print-identities';
import { openEvidence, readEvidence } from '../commands/read-evidence';
import { runCommand } from '../commands/run-command';
import type { FormReader } from '../documents/kinds/form-reader';
import { scopedReader } from '../documents/kinds/scoped-reader';
import { PHOTO_SLOT } from '../domain/evidence/nominee-slots';
import { authorise } from '../domain/access/authorise';
import type { DocumentKindId } from '../domain/forms/document-kinds';
import { readClock } from '../queries/who-asks';
import { commandContext, type Caller } from './exchange';
import { scopeFor } from './read-resource';
import { visibleFields } from './visible-fields';

/** The portrait as the caller may open it: reading it is journalled like any reading of a file. */
async function portraitOf(ctx: Context, nominee: string): Promise<Uint8Array | null> {
  const context = { ...(await commandContext(ctx)), idempotencyKey: null };
  const files = await runCommand(listEvidence('nominee'), context, { subjectId: nominee });
  const portrait = files.find(({ slot, openable }) => slot === PHOTO_SLOT && openable);
  if (!portrait) return null;
  const { stream } = await openEvidence(await runCommand(readEvidence('nominee', 'content'), context, { id: portrait.id }));
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** `identity`: the caller asked for ID numbers and phones; opening them is an act of its own, journalled. */
export function callerReader(ctx: Context, caller: Caller, document: DocumentKindId, identity: boolean): FormReader {
  const { rules } = caller.edition;
  return scopedReader({
    rules,
    today: readClock().today,
    mayRead: ({ readAction }) => readAction === null || authorise(caller.actor, readAction, {}, rules.roles).allowed,
    scopeOf: (resource) => scopeFor(resource, caller),
    fieldsOf: (resource) => visibleFields(resource, caller.role),
    photo: (nominee) => portraitOf(ctx, nominee),
    async identities(nominees) {
      if (!identity || nominees.length === 0) return new Map();
      // Without a key for repetition: the reply would be stored, and it holds the numbers in clear.
      const context = { ...(await commandContext(ctx)), idempotencyKey: null };
      const { people } = await runCommand(printIdentities, context, { nominees, document });
      return new Map(people.map(({ nominee, ...numbers }) => [nominee, numbers]));
    },
  });
}
