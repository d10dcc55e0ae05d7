import type { FormModel } from '../../domain/forms/form-model';
import type { EditionRules } from '../../domain/rules/schema';
import type { FormReader } from './form-reader';

/** A document read for one record, ready to be drawn. */
export interface ReadDocument {
  model: FormModel;
  /** Title of the file, and its name. */
  title: string;
  /** Not what it is meant to be yet: 草稿 across every sheet. */
  draft: boolean;
}

export interface DocumentKind {
  read(reader: FormReader, id: string): Promise<ReadDocument>;
  /** The form with nothing filled in. */
  blank?(rules: EditionRules): FormModel;
}
