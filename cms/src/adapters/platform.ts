/** The parts of the outside that belong to one running process; made in `register`, asked for by controllers and commands. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DraftVault } from './draft-vault';
import type { Inspector } from './evidence/inspector';
import type { EvidenceStore } from './evidence-store';
import type { IdentityVault } from './identity-vault';
import type { ObjectionVault } from './objection-vault';
import type { OutageGate } from './outage';
import type { Sessions } from './sessions';
import type { Settings } from './settings';

export interface Platform {
  settings: Settings;
  strapi: Core.Strapi;
  /** Read queries outside a transaction; inside one always use its own `trx`. */
  connection: Knex;
  sessions: Sessions;
  gate: OutageGate;
  vault: IdentityVault;
  objectionVault: ObjectionVault;
  /** The public site as one signed ZIP, as it is at this instant. */
  siteBundle(): Promise<Buffer>;
  /** A page of the public site from its model, as it would be published at a path. */
  drawPage(model: unknown, path: string): string;
  drafts: DraftVault;
  evidence: EvidenceStore;
  inspector: Inspector;
}

let current: Platform | null = null;

/** Called once by `register`. */
export function setPlatform(platform: Platform): void {
  current = platform;
}

/** The running process's parts. */
export function platform(): Platform {
  if (!current) throw new Error('The platform is not registered yet.');
  return current;
}
