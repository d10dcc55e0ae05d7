/** Where the website learns what is published. Nothing here reads a case table. */
import type { Programme } from '../column';

/** A stored publication without its model. */
export interface PublicationRow {
  id: string;
  path: string;
  version: number;
  modelHash: string;
  /** Milliseconds since 1970; before that instant the publication does not exist for anyone. */
  publishAt: number;
  withdrawn: boolean;
}

/** The data the website is made of; each function is one statement at most. */
export interface PublicationSource {
  /** Differs whenever a publication was added or withdrawn. Cheap: asked at most every half second. */
  revision(): Promise<string>;
  /** All publications, withdrawn and future ones included. */
  list(): Promise<PublicationRow[]>;
  /** Stored models by publication id. */
  models(ids: string[]): Promise<Map<string, unknown>>;
  /** A file published beside a page; null when there is none of that name. */
  file(publicationId: string, name: string): Promise<{ type: string; bytes: Buffer } | null>;
  /** The programme for the front page; null before any edition was opened. */
  programme(): Promise<Programme | null>;
}
