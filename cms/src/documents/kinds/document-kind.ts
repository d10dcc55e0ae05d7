import type { FormModel } from '../../domain/forms/form-model';
import type { EditionRules } from '../../domain/rules/schema';
import type { FormReader } from './form-reader';

/** A document read for one record, ready to be drawn. */
export interface ReadDocument {
  model: FormModel;
  /** Title of the file, and its name. */
  title: string;
  /** Of an official text: its number, '' for none, and whether its record is far enough to issue it. */
  issue?: { number: string; ready: boolean };
  /** Not what it is meant to be yet: 草稿 across every sheet. */
  draft: boolean;
  /** Pictures by the name the template calls them. */
  images?: Readonly<Record<string, Uint8Array>>;
  /** 成文日期, when the text has one: what it is issued under. */
  date?: string;
}

export interface DocumentKind {
  read(reader: FormReader, id: string): Promise<ReadDocument>;
  /** The form with nothing filled in. */
  blank?(rules: EditionRules): FormModel;
}
