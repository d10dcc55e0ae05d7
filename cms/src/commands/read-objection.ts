import { z } from 'zod';
import type { Issue } from '../domain/rules/issue';
import { findTransition } from '../domain/workflow/find-transition';
import { publicId } from './case-text';
import { lockObjection, objectionFacts, type ObjectionRecord } from './objection-record';
import { openFile, openObjection, type ObjectionFile, type OpenedObjection } from './objection-secrets';
import { notFound } from './refusal';
import type { Command, Work } from './run-command';

/** Nobody but the person named for it reads an objection: no office, no leader, no administrator, no other investigator. */
export function checkMine(objection: ObjectionRecord, { actor }: Work): Issue[] {
  return objection.investigatorId === actor.id ? [] : [{ code: 'objection.not-yours', clause: '本系统缺省（反映人保密）', severity: 'error', params: {} }];
}

const input = z.object({ id: publicId });

/**
 * Opens reporter, content and the names of the files to the assigned investigator; journalled each time. The first
 * reading begins the investigation. Never run under a key for repetition: the answer would be stored.
 * Refuses: objection.not-yours.
 */
export const readObjection: Command<z.infer<typeof input>, ObjectionRecord, OpenedObjection> = {
  name: 'read-objection',
  label: '异议',
  action: 'objection.investigate',
  input,
  lock: (sql, { id }) => lockObjection(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: objectionFacts,
  refusal: '不能查看',
  check: (objection, _input, work) => checkMine(objection, work),
  async write(objection, _input, work) {
    const answer = await openObjection(work.sql, objection);
    const step = findTransition(work.edition.rules.stages.objection, objection.state, 'begin');
    if (!step.found) return { answer, journal: [{ subjectType: 'objection', subjectId: objection.id, before: null, after: null }] };
    const state = step.transition.to;
    await work.sql`update objections set state = ${state}, version = version + 1, updated_at = now() where id = ${objection.key}`;
    return {
      answer,
      journal: [{ subjectType: 'objection', subjectId: objection.id, before: { state: objection.state, version: objection.version }, after: { state, version: objection.version + 1 } }],
    };
  },
};

const fileInput = z.object({ id: publicId, fileId: publicId });

/** Opens one file of an objection to the assigned investigator; journalled each time. Refuses: objection.not-yours, not-found. */
export const readObjectionFile: Command<z.infer<typeof fileInput>, ObjectionRecord, ObjectionFile> = {
  name: 'read-objection-file',
  label: '异议',
  action: 'objection.investigate',
  input: fileInput,
  lock: (sql, { id }) => lockObjection(sql, id),
  editionOf: ({ editionKey }) => editionKey,
  facts: objectionFacts,
  refusal: '不能查看',
  check: (objection, _input, work) => checkMine(objection, work),
  async write(objection, { fileId }, { sql }) {
    const file = await openFile(sql, objection.key, fileId);
    if (!file) throw notFound('附件');
    return { answer: file, journal: [{ subjectType: 'objection', subjectId: objection.id, before: null, after: { file: fileId } }] };
  },
};
