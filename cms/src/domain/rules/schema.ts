/**
 * The shape of config/editions/<n>/*.json, one key per file. The only place with zod;
 * what the shape cannot say (references, sums, reachability) is in contradictions.ts.
 */
import { z } from 'zod';
import { changeModes } from '../calendar/changed-period';
import { letterDeadlines } from '../calendar/letter-deadline';
import { SKILL_LEVELS } from '../person/skill-level';
import { ACTIONS } from './action';
import { FIELD_NAMES, visibilities } from './nominee-field';

export type { NomineeField, Visibility } from './nominee-field';

/** Every entry names its clause and says whether the notice says so (official) or we do (a default). */
const cited = { clause: z.string().min(1), official: z.boolean(), note: z.string().optional() };
const sources = z.record(z.string(), z.strictObject(cited));
const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应为 YYYY-MM-DD');
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, '应为小写英文短语');
const count = z.int().min(0);
const skillLevel = z.enum(SKILL_LEVELS);
const field = z.enum(FIELD_NAMES);
const action = z.enum(ACTIONS);

export const unitKinds = ['province', 'prefecture', 'department', 'central-soe', 'technical-school', 'county-bureau', 'employer', 'agency'] as const;
const unitKind = z.enum(unitKinds);

const edition = z.strictObject({
  number: z.int().positive(),
  /** Being drawn up: not to be opened until somebody takes this away. */
  preparing: z.literal(true).optional(),
  name: z.string().min(1),
  shortName: z.string().min(1),
  issuer: z.string().min(1),
  office: z.string().min(1),
  documentNumber: z.string().min(1),
  documentTitle: z.string().min(1),
  noticeDate: civilDate,
  lookBacks: z.strictObject({
    cleanSince: civilDate,
    influenceYears: z.int().positive(),
    countedFrom: civilDate,
    ...cited,
  }),
  window: z.strictObject({ from: civilDate, to: civilDate, place: z.string().min(1), ...cited }),
  ...cited,
});

const award = z.strictObject({
  id: slug,
  label: z.string().min(1),
  shortLabel: z.string().min(1),
  personTitle: z.string().min(1),
  spellings: z.array(z.string().min(1)).min(1),
  ceiling: z.int().positive(),
  /** Places given out for each person who may be commended, at least («差额评选»). */
  differential: z.strictObject({ minimum: z.number().min(1), ...cited }).optional(),
  /** Yuan paid to each winner. Whether it is free of tax is not decided by the rules. */
  bonus: z.strictObject({ amount: z.int().positive(), ...cited }).optional(),
  ...cited,
});

const ruleBase = {
  id: z.string().regex(/^R\d+(\.[a-z-]+)?$/, '应为 R<号>[.<词>]'),
  text: z.string().min(1),
  severity: z.enum(['error', 'warning']),
  appliesTo: z.union([z.literal('all'), z.array(slug).min(1)]),
  /** A claimed condition that lifts this rule: a medal waives the years. */
  waivedBy: z.strictObject({ conditions: z.array(z.int().positive()).min(1), clause: z.string().min(1) }).optional(),
  ...cited,
};
const noParams = z.strictObject({});
const rule = <K extends string, P extends z.ZodType>(kind: K, params: P) =>
  z.strictObject({ ...ruleBase, kind: z.literal(kind), params });

export const titleFields = ['rural-revitalisation', 'new-occupation'] as const;
export const titleGrades = ['junior', 'middle', 'senior'] as const;

const eligibilityRule = z.discriminatedUnion('kind', [
  rule('frontline-post', noParams),
  rule('same-award', noParams),
  rule('single-nomination', noParams),
  rule('head-of-unit', noParams),
  rule('employment', noParams),
  rule('years-in-occupation', z.strictObject({ minimum: z.int().positive() })),
  rule('skill-level', z.strictObject({
    minimum: skillLevel,
    /** A professional title that stands in for the level, in a front-line post only when so said. */
    orTitle: z.strictObject({
      fields: z.array(z.enum(titleFields)).min(1),
      minimum: z.enum(titleGrades),
      frontline: z.boolean(),
    }).optional(),
  })),
  rule('prior-honour', z.strictObject({ award: slug })),
  rule('claimed-condition', z.strictObject({
    conditions: z.array(z.strictObject({
      number: z.int().positive(),
      text: z.string().min(1),
      /** The condition itself asks for a front-line post. */
      frontline: z.boolean().optional(),
    })).min(1),
  })),
  rule('clean-record', noParams),
  rule('influence-period', noParams),
  rule('employer-channel', noParams),
]);

const unit = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  shortName: z.string().min(1),
  kind: unitKind,
  parent: z.string().nullable(),
  regionCode: z.string().nullable(),
  /** Other ways offices write the name. */
  aliases: z.array(z.string()),
  /** For a unit of kind «agency»: which of materials.opinions it answers for, where its parent is and below. */
  agency: slug.optional(),
  ...cited,
});

const quota = z.strictObject({ unit: z.string(), award: slug, places: count, documentNumber: z.string().optional(), ...cited });

export const guardKinds = [
  'window', 'quota', 'rank-dense', 'not-empty', 'eligible', 'period-ended', 'no-open-objection',
  'opinions-complete', 'materials-complete', 'declassified', 'decision-minuted', 'reason-given',
  'ceilings', 'inversions-explained', 'assessment-passed', 'consent-given', 'checked-by-another', 'report-complete',
] as const;

/** What a step does besides changing the state; the command that takes the step carries it out. */
export const stepEffects = [
  'take-places', 'release-places', 'block-place', 'recover-certificate', 'recover-bonus',
] as const;

const transition = z.strictObject({
  action: slug,
  from: z.array(slug).min(1),
  to: slug,
  grant: action,
  guards: z.array(z.enum(guardKinds)),
  label: z.string().min(1),
  /** The reasons to choose from where the step asks for one; where there are none, any words will do. */
  reasons: z.array(z.strictObject({ id: slug, label: z.string().min(1), /** Says nothing without words of its own. */ words: z.boolean().optional() })).min(1).optional(),
  /** Working days given to mend what was found, the day of the step not counted. */
  deadline: z.strictObject({ workingDays: z.int().positive(), ...cited }).optional(),
  effects: z.array(z.enum(stepEffects)).optional(),
  ...cited,
});
const machine = z.strictObject({
  initial: slug,
  states: z.array(z.strictObject({
    id: slug,
    /** What the staff read, and what the public may read (null: nothing). */
    label: z.string().min(1),
    publicLabel: z.string().nullable(),
    /** The body may still change its records. */
    editable: z.boolean().optional(),
    final: z.boolean().optional(),
  })).min(1),
  transitions: z.array(transition),
});

const changeMode = z.enum(changeModes);
const calendar = z.strictObject({
  timeZone: z.string().min(1),
  countPostingDay: z.boolean(),
  /** Working days at each level; a county that posts does so for as long as a body where nothing else is said. */
  publicityDays: z.strictObject({ employer: count, county: count.optional(), body: count, province: count }),
  /** Whoever has something due within this many working days is reminded each working day; absent: nobody is. */
  reminders: z.strictObject({ workingDays: z.int().positive(), ...cited }).optional(),
  /** What a change of a posted list does to its period: somebody removed, a slip corrected, somebody added. */
  listChange: z.strictObject({ removed: changeMode, corrected: changeMode, added: changeMode }),
  sources,
});

export const scopes = ['all', 'subtree', 'own', 'public', 'none'] as const;
const role = z.strictObject({
  id: slug,
  label: z.string().min(1),
  unitKinds: z.array(unitKind),
  scope: z.enum(scopes),
  grants: z.array(action),
  /** The classes of nominee fields shown; secret ones only by an act of their own (nominee.read-identity). */
  sees: z.array(z.enum(visibilities)),
  ...cited,
});

const fraction = z.strictObject({ numerator: z.int().positive(), denominator: z.int().positive() });
const review = z.strictObject({
  panel: z.strictObject({ minimum: z.int().positive(), maximum: z.int().positive(), odd: z.boolean(), ...cited }),
  dimensions: z.array(z.strictObject({ id: slug, label: z.string(), weight: z.number().positive(), ...cited })).min(1),
  tally: z.strictObject({ trimFrom: count, decimals: count, tieChain: z.array(slug), ...cited }),
  /** Fields experts do not see, and whose content is taken out of the texts they read; absent: nothing is masked. */
  blind: z.strictObject({ fields: z.array(field).min(1), ...cited }).optional(),
  votes: z.strictObject({ quorum: fraction, majority: fraction, ...cited }),
  /** How units below the province decide on their lists; without it as the 领导小组 does. */
  unitVotes: z.strictObject({ quorum: fraction, majority: fraction, ...cited }).optional(),
  structure: z.array(z.strictObject({
    id: slug,
    label: z.string(),
    dimension: z.string(),
    /** Who is counted: people whose field holds one of the values. */
    field,
    values: z.array(z.union([z.string(), z.boolean()])).min(1),
    operator: z.enum(['>=', '<=']),
    share: z.number().min(0).max(1),
    /** Of whom the share is; absent: of everybody on the list. */
    base: z.strictObject({ label: z.string(), field, values: z.array(z.union([z.string(), z.boolean()])).min(1) }).optional(),
    ...cited,
  })),
  /** How many of a kind a list may or must hold: of one kind (`values`), or of each that occurs («region», an industry). */
  representation: z.array(z.strictObject({
    id: slug,
    label: z.string(),
    field: z.union([field, z.literal('region')]),
    values: z.array(z.union([z.string(), z.boolean()])).min(1).optional(),
    operator: z.enum(['>=', '<=']),
    people: count,
    ...cited,
  })).optional(),
});

const materials = z.strictObject({
  submission: z.array(z.strictObject({
    id: slug,
    label: z.string(),
    copies: count,
    electronic: z.boolean().optional(),
    sealed: z.boolean().optional(),
    annexes: z.array(z.string()),
    ...cited,
  })),
  opinions: z.array(z.strictObject({
    id: slug,
    label: z.string(),
    /** Asked only of nominees whose field holds one of the values; absent: of everybody. */
    only: z.strictObject({ field, values: z.array(z.union([z.string(), z.boolean()])).min(1) }).optional(),
    ...cited,
  })),
  booklet: z.array(z.strictObject({
    id: slug,
    label: z.string(),
    required: z.boolean(),
    /** Who may open the scan; internal when nothing is said, secret: by nominee.read-identity only. */
    visibility: z.enum(visibilities).optional(),
    ...cited,
  })),
  /** The portrait of a nominee, a file of its own; width and height in pixels at least. */
  photo: z.strictObject({ label: z.string().min(1), required: z.boolean(), megabytes: z.int().positive(), width: z.int().positive(), height: z.int().positive(), ...cited }).optional(),
  /** What any uploaded file may weigh: bytes, pages of a PDF, pixels of an image, files for one purpose. */
  files: z.strictObject({ megabytes: z.int().positive().max(100), pages: z.int().positive(), megapixels: z.int().positive(), most: z.int().positive(), ...cited }),
  declassification: z.strictObject({ statement: z.string().min(1), ...cited }),
});

/** A piece of an announcement, in the order it is read. */
export const announcementBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: z.string().trim().min(1).max(100) }),
  z.strictObject({ type: z.literal('paragraph'), text: z.string().trim().min(1).max(5_000) }),
  z.strictObject({ type: z.literal('list'), items: z.array(z.string().trim().min(1).max(1_000)).min(1).max(100) }),
  z.strictObject({
    type: z.literal('table'),
    caption: z.string().trim().min(1).max(200),
    head: z.array(z.string().trim().min(1).max(60)).min(1).max(12),
    rows: z.array(z.array(z.string().trim().max(500)).max(12)).min(1).max(500),
  }),
]);
export type AnnouncementBlock = z.infer<typeof announcementBlock>;

const publication = z.strictObject({
  site: z.strictObject({
    siteName: z.string(), siteDomain: z.string(), siteIdCode: z.string(),
    columnName: z.string(), columnDescription: z.string(), columnKeywords: z.string(), columnType: z.string(),
    contentSource: z.string(), sponsor: z.string(), icp: z.string(), police: z.string(),
  }),
  documentHead: z.strictObject({ indexNumber: z.string(), topicClass: z.string(), issuer: z.string() }),
  whitelist: z.strictObject({ publicity: z.array(field).min(1), winners: z.array(field).min(1) }),
  objections: z.strictObject({
    channel: z.string(),
    phone: z.string(),
    /** The day by which a letter is in time; arrival where nothing is said. */
    letterDeadline: z.enum(letterDeadlines).optional(),
    /** The form on the public site; without it objections come by letter, telephone or visit only. */
    form: z.strictObject({
      /** Sent at most, by one address and by all together, in one hour. */
      perAddressPerHour: z.int().positive(),
      perHour: z.int().positive(),
      /** Seconds between reading the form and sending it: no person is quicker. */
      leastSeconds: count,
      ...cited,
    }).optional(),
    ...cited,
  }),
  /** Kinds of announcement the office writes itself, each with the text it begins with. */
  announcements: z.array(z.strictObject({
    id: slug,
    label: z.string().min(1),
    template: z.strictObject({ title: z.string(), blocks: z.array(announcementBlock) }),
    ...cited,
  })).min(1),
  sources,
});

/** One column of the list (附件5) and how offices head it. */
const column = z.strictObject({
  field: z.union([field, z.literal('rank')]),
  label: z.string().min(1),
  /** Headings in order of preference: where two columns fit, the earlier one wins. */
  headings: z.array(z.string().min(1)).min(1),
  /** Without this column nobody can be judged: the file is refused. */
  required: z.boolean(),
  ...cited,
});
const forms = z.strictObject({
  slate: z.strictObject({
    title: z.string(),
    /** The header row is looked for in this many first rows. */
    headerWithin: z.int().positive(),
    bodyLabels: z.array(z.string().min(1)).min(1),
    /** Sheets whose name contains one of these hold no list. */
    otherSheets: z.array(z.string().min(1)),
    /** Characters written in more than one way, e.g. traditional forms in headings. */
    variants: z.record(z.string(), z.string()),
    columns: z.array(column).min(1),
    ...cited,
  }),
  /** What the approval form (审批表) asks beyond the list: its labels, and the values some of its fields choose from. */
  approval: z.strictObject({
    labels: z.record(z.string(), z.string().min(1)),
    choices: z.record(z.string(), z.array(z.string().min(1)).min(1)),
    ...cited,
  }).optional(),
  /** Nominee fields that may not stay empty when a list is submitted; the other rules speak for their own fields. */
  mandatory: z.array(field),
  limits: z.record(z.string(), z.int().positive()),
  sources,
});

export const editionRulesSchema = z.strictObject({
  edition,
  awards: z.array(award).min(1),
  eligibility: z.array(eligibilityRule),
  units: z.array(unit).min(1),
  quotas: z.array(quota),
  stages: z.strictObject({
    nominee: machine,
    /** The lists of a body and of the province. */
    slate: machine,
    /** The lists of employers and counties; an edition without such a machine has no lists at that level. */
    'employer-slate': machine.optional(),
    'county-slate': machine.optional(),
    notice: machine,
    commendation: machine,
    objection: machine,
    announcement: machine,
  }),
  calendar,
  roles: z.array(role).min(1),
  review,
  materials,
  publication,
  forms,
});

export type EditionRules = z.infer<typeof editionRulesSchema>;
export type Award = EditionRules['awards'][number];
export type EligibilityRule = EditionRules['eligibility'][number];
export type UnitEntry = EditionRules['units'][number];
export type Role = EditionRules['roles'][number];
export type Roles = readonly Role[];
export type Machine = EditionRules['stages']['nominee'];
/** The names of the machines of stages.json; not every edition has every one. */
export type MachineName = keyof EditionRules['stages'];
export type Transition = Machine['transitions'][number];
export type GuardKind = (typeof guardKinds)[number];
export type StepEffect = (typeof stepEffects)[number];
export type SlateForm = EditionRules['forms']['slate'];

/** The file names of an edition folder, without .json. */
export const ruleFileNames = Object.keys(editionRulesSchema.shape) as (keyof EditionRules)[];

/** config/holidays/<year>.json: what the State Council's order says about one year. */
export const holidaysSchema = z.strictObject({
  year: z.int(),
  order: z.string().min(1),
  /** Read at its source; an unverified table is shown as such. */
  verified: z.boolean(),
  weekdaysOff: z.array(civilDate),
  weekendsWorked: z.array(civilDate),
});

/** config/regions/*.json: a schematic of regions as tiles, at no place on a map. */
export const regionsSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  caption: z.string().min(1),
  source: z.string().min(1),
  tiles: z.array(z.strictObject({ code: z.string(), name: z.string(), column: count, row: count })),
});
export type Regions = z.infer<typeof regionsSchema>;

/** config/codes/*.json: a list of values with the ways offices write them. */
export const codeListSchema = z.strictObject({
  standard: z.string().min(1),
  items: z.array(z.strictObject({ code: z.string(), label: z.string().min(1), spellings: z.array(z.string()) })),
});
export type CodeList = z.infer<typeof codeListSchema>;
