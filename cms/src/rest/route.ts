/** What one route of /rest is, and the two shapes most of them have: reading a resource, acting on a record. */
import type { Command } from '../commands/run-command';
import type { Action } from '../domain/access/authorise';
import { RESOURCES } from '../queries/resources';
import type { Resource } from '../queries/resources/resource';
import { act, type Handler } from './exchange';
import { nomineeReading } from './read-nominee';
import { answerRecord, listHandler, plainReading, recordHandler, type RecordReading } from './read-resource';

/** One route. `action` is what authorise() is asked; null: the route has no case data. */
export interface RestRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /rest. */
  path: string;
  access: 'anyone' | 'signed-in';
  action: Action | null;
  handler: Handler;
}

/** A resource by its name in addresses. */
export const resourceOf = (name: string): Resource => RESOURCES.find((resource) => resource.name === name)!;
/** How the record of a resource is read. */
export const readingOf = (resource: Resource): RecordReading<{ record: string }> => (resource.name === 'nominees' ? nomineeReading : plainReading);

/** List and record of a resource. */
export function reading(name: string): RestRoute[] {
  const resource = resourceOf(name);
  const { readAction: action } = resource;
  return [
    { method: 'GET', path: `/${name}`, access: 'signed-in', action, handler: listHandler(resource) },
    { method: 'GET', path: `/${name}/:id`, access: 'signed-in', action, handler: recordHandler(resource, readingOf(resource)) },
  ];
}

/** An act that answers with a record: the one it made or changed, as it is after COMMIT. */
export function acting<Input, Subject>(method: 'POST' | 'PUT', path: string, command: Command<Input, Subject, { id: string }>, answers: string): RestRoute {
  const resource = resourceOf(answers);
  const status = method === 'POST' && !path.includes(':id') ? 201 : 200;
  return {
    method,
    path,
    access: 'signed-in',
    action: command.action,
    async handler(ctx) {
      const { id } = await act(ctx, command);
      await answerRecord(ctx, resource, id, status, readingOf(resource));
    },
  };
}

/** An act on many records at once, all or nothing: answers what the command answers, their public ids. */
export function actingOnMany<Input, Subject, Answer>(path: string, command: Command<Input, Subject, Answer>): RestRoute {
  return {
    method: 'POST',
    path,
    access: 'signed-in',
    action: command.action,
    async handler(ctx) {
      ctx.body = await act(ctx, command);
    },
  };
}
