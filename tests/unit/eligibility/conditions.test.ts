import { describe, expect, test } from 'vitest';
import { judgeNominee } from '@domain/eligibility/judge';
import type { JudgeContext } from '@domain/eligibility/judge-context';
import type { DisciplineRecord, NomineeFacts } from '@domain/eligibility/nominee-facts';
import type { Severity } from '@domain/rules/issue';
import { context, expert, expertOfThe6th, laureate } from './sample-nominee';

type Row = [clause: string, what: string, change: Partial<NomineeFacts>, reasons: [string, Severity][], world?: Partial<JudgeContext>];

const reasonsOf = (nominee: NomineeFacts, world: JudgeContext): [string, Severity][] =>
  judgeNominee(nominee, world).issues.map(({ code, severity }) => [code, severity]);

const measure = (change: Partial<DisciplineRecord>): DisciplineRecord => ({ measure: '党内警告', date: null, influenceUntil: null, ...change });

/** Rows for both awards. */
const common: Row[] = [
  ['一（一）', 'in a front-line post', { frontline: true }, []],
  ['一（一）', 'not in a front-line post', { frontline: false }, [['R2.frontline', 'error']]],
  ['一（一）', 'post not stated', { frontline: null }, [['R2.frontline', 'unknown']]],
  ['一（一）', 'put forward for the other award too', {}, [['R4', 'error']], { otherNominations: [{ award: 'other', bodyName: '省教育厅' }] }],
  ['三（二）2', 'head of the enterprise', { head: true }, [['R5.head', 'error']]],
  ['三（二）2', 'head or not is not stated', { head: null }, [['R5.head', 'unknown']]],
  ['三（二）2', 'retired', { employment: 'retired' }, [['R5.retired', 'error']]],
  ['三（二）2', 'neither at work nor retired', { employment: 'other' }, [['R5.retired', 'unknown']]],
  ['三（二）2', 'employment not stated', { employment: null, unread: { employment: '？' } }, [['R5.retired', 'unknown']]],
  ['二', 'record not stated', { cleanRecord: null, unread: { cleanRecord: '/' } }, [['R8', 'unknown']]],
  ['二', 'both yes and no', { cleanRecord: null, cleanRecordNote: '无，2019年受诫勉' }, [['R8', 'unknown']]],
  ['二', 'a measure of 2020', { cleanRecord: false, cleanRecordNote: '2020年受党内警告处分' }, [['R8', 'error']]],
  ['二', 'a bare yes', { cleanRecord: false }, [['R8', 'error']]],
  ['二', 'only what lies before 2017 is named', { cleanRecord: false, cleanRecordNote: '2015年受诫勉，2016年期满' }, [['R8', 'unknown']]],
  ['二', 'one of two years is 2017', { cleanRecord: false, cleanRecordNote: '2015年、2017年受诫勉' }, [['R8', 'error']]],
  ['二', 'dated on the first day that counts', { cleanRecord: false, discipline: [measure({ date: '2017-01-01', influenceUntil: '2018-01-01' })] }, [['R8', 'error']]],
  ['二', 'dated on the last day that does not', { cleanRecord: false, discipline: [measure({ date: '2016-12-31', influenceUntil: '2017-12-31' })] }, []],
  ['二', 'a record against the statement', { cleanRecord: true, discipline: [measure({ date: '2019-05-01', influenceUntil: '2020-05-01' })] }, [['R8', 'error']]],
  ['二、三（二）3', 'an undated record', { discipline: [measure({})] }, [['R8', 'error'], ['R8.influence', 'unknown']]],
  ['三（二）3', 'influence runs to today', { discipline: [measure({ date: '2021-05-01', influenceUntil: '2022-11-03' })] }, [['R8', 'error'], ['R8.influence', 'error']]],
  ['三（二）3', 'influence ended yesterday', { discipline: [measure({ date: '2021-05-01', influenceUntil: '2022-11-02' })] }, [['R8', 'error']]],
  ['三（二）3', 'five years to the day, still running', { discipline: [measure({ date: '2017-10-12', influenceUntil: '2023-01-01' })] }, [['R8', 'error'], ['R8.influence', 'error']]],
  ['三（二）3', 'a day more than five years', { discipline: [measure({ date: '2017-10-11', influenceUntil: '2023-01-01' })] }, [['R8', 'error']]],
  ['三（二）3', 'under investigation', { underInvestigation: true }, [['R8.influence', 'error']]],
  ['三', 'through another body', {}, [['R9', 'error']], { employer: { name: '吉林省瑞丰焊接工程有限公司（虚构）', channel: 'GZW' } }],
  ['三', 'an employer of another province, a channel nobody knows', {}, [['R9', 'error']], { employer: { name: '外省公司', channel: '21' } }],
  ['三', 'an employer that is not in the register', {}, [['R9', 'unknown']], { employer: null }],
  ['三', 'no employer at all is said once', { employerName: null }, [['field.required', 'error']], { employer: null }],
];

/** Rows of 二（二） and the same award twice. */
const forExperts: Row[] = [
  ['二（二）', 'the lowest rung', { skillLevel: '高级工' }, []],
  ['二（二）', 'one rung below', { skillLevel: '中级工' }, [['R7.level', 'error']]],
  ['二（二）', 'level not readable', { skillLevel: null, unread: { skillLevel: '八级' } }, [['R7.level', 'unknown']]],
  ['二（二）', 'a level that is on no ladder', { skillLevel: '能工巧匠' }, [['R7.level', 'unknown']]],
  ['二（二）', 'a middle title in 乡村振兴, front line', { skillLevel: null, professionalTitle: { field: 'rural-revitalisation', grade: 'middle' } }, []],
  ['二（二）', 'a senior title in a new occupation beside a low level', { skillLevel: '中级工', professionalTitle: { field: 'new-occupation', grade: 'senior' } }, []],
  ['二（二）', 'a junior title', { skillLevel: null, professionalTitle: { field: 'rural-revitalisation', grade: 'junior' } }, [['R7.level', 'error']]],
  ['二（二）', 'a title, but not on the front line', { skillLevel: null, frontline: false, professionalTitle: { field: 'new-occupation', grade: 'middle' } }, [['R2.frontline', 'error'], ['R7.level', 'error']]],
  ['二（二）', 'a title, front line not stated', { skillLevel: '中级工', frontline: null, professionalTitle: { field: 'new-occupation', grade: 'middle' } }, [['R2.frontline', 'unknown'], ['R7.level', 'unknown']]],
  ['二（二）', 'five years', { yearsInOccupation: 5 }, []],
  ['二（二）', 'four years', { yearsInOccupation: 4 }, [['R7.years', 'error']]],
  ['二（二）', '10余年', { yearsInOccupation: null, unread: { yearsInOccupation: '10余年' } }, [['R7.years', 'unknown']]],
  ['二（二）', 'a medal waives nothing here', { yearsInOccupation: 4, conditions: [1] }, [['R7.years', 'error']]],
  ['二（二）', 'no condition', { conditions: [] }, [['R7.condition', 'error']]],
  ['二（二）', 'a condition nobody can read', { conditions: [], unread: { conditions: '见附页' } }, [['R7.condition', 'unknown']]],
  ['二（二）', 'the fifth of four conditions', { conditions: [5] }, [['R7.condition', 'error']]],
  ['二（二）', 'one good condition among others', { conditions: [4, 5] }, []],
  ['一（一）', 'already an expert', {}, [['R3', 'error']], { priorHonours: [{ award: 'technical-expert', editionNumber: 6 }] }],
  ['一（一）', 'holds the other award', {}, [], { priorHonours: [{ award: 'grand-prize', editionNumber: 6 }] }],
  ['一（一）', 'nobody looked at earlier editions', {}, [['R3', 'unknown']], { priorHonours: null }],
  ['二（二）4', 'cancelled on another list, and on a third', {}, [['R4', 'error']], { otherNominations: [{ award: 'other', bodyName: '省教育厅' }, { award: 'technical-expert', bodyName: '省国资委', barred: true }] }],
  ['一（一）', 'on two lists for the same award', {}, [['R4', 'error']], { otherNominations: [{ award: 'technical-expert', bodyName: '省国资委' }] }],
];

/** Rows of 二（一）. */
const forLaureates: Row[] = [
  ['二（一）', 'eight years', { yearsInOccupation: 8 }, []],
  ['二（一）', 'seven years', { yearsInOccupation: 7, conditions: [3] }, [['R6.years', 'error']]],
  ['二（一）1', 'seven years and a medal', { yearsInOccupation: 7, conditions: [1] }, []],
  ['二（一）1', 'unreadable years and a medal', { yearsInOccupation: null, conditions: [1, 3] }, []],
  ['二（一）', '高级技师', { skillLevel: '高级技师' }, []],
  ['二（一）', '技师 needs a reason', { skillLevel: '技师' }, [['R6.level', 'warning']]],
  ['二（一）', '技师 with a recorded reason', { skillLevel: '技师', exceptions: [{ rule: 'R6.level', reason: '国家级技能大师工作室领办人', approver: '领导小组' }] }, []],
  ['二（一）', 'a reason nobody approved', { skillLevel: '技师', exceptions: [{ rule: 'R6.level', reason: '领办人', approver: ' ' }] }, [['R6.level', 'warning']]],
  ['二（一）', 'an empty reason', { skillLevel: '技师', exceptions: [{ rule: 'R6.level', reason: ' ', approver: '领导小组' }] }, [['R6.level', 'warning']]],
  ['二（一）', 'a reason for another rule', { skillLevel: '技师', exceptions: [{ rule: 'R6.years', reason: '领办人', approver: '领导小组' }] }, [['R6.level', 'warning']]],
  ['二（一）', 'a reason does not bend a hard rule', { yearsInOccupation: 7, exceptions: [{ rule: 'R6.years', reason: '领办人', approver: '领导小组' }] }, [['R6.years', 'error']]],
  ['二（一）', 'an unreadable level is no exception', { skillLevel: null, exceptions: [{ rule: 'R6.level', reason: '领办人', approver: '领导小组' }] }, [['R6.level', 'unknown']]],
  ['二（一）', 'a title does not stand in here', { skillLevel: '技师', professionalTitle: { field: 'new-occupation', grade: 'senior' } }, [['R6.level', 'warning']]],
  ['二（一）', 'never an expert', {}, [['R6.prior-expert', 'error']], { priorHonours: [] }],
  ['二（一）', 'nobody looked at earlier editions', {}, [['R3', 'unknown'], ['R6.prior-expert', 'unknown']], { priorHonours: null }],
  ['一（一）', 'already a laureate', {}, [['R3', 'error']], { priorHonours: [{ award: 'technical-expert', editionNumber: 5 }, { award: 'grand-prize', editionNumber: 7 }] }],
  ['二（一）2', 'a model worker on the front line', { conditions: [2] }, []],
  ['二（一）2', 'a model worker off it', { conditions: [2], frontline: false }, [['R2.frontline', 'error'], ['R6.condition', 'error']]],
  ['二（一）2', 'a model worker, post not stated', { conditions: [2], frontline: null }, [['R2.frontline', 'unknown'], ['R6.condition', 'unknown']]],
  ['二（一）', 'another condition carries one that fails', { conditions: [2, 5], frontline: false }, [['R2.frontline', 'error']]],
  ['二（一）', 'the sixth of five conditions', { conditions: [6] }, [['R6.condition', 'error']]],
];

describe('clause by clause', () => {
  test.each(common)('通知%s 两奖：%s', (_clause, _what, change, reasons, world = {}) => {
    expect(reasonsOf(expert(change), context(world))).toEqual(reasons);
    expect(reasonsOf(laureate(change), { ...expertOfThe6th, ...world })).toEqual(reasons);
  });

  test.each(forExperts)('通知%s 技术能手：%s', (_clause, _what, change, reasons, world = {}) => {
    expect(reasonsOf(expert(change), context(world))).toEqual(reasons);
  });

  test.each(forLaureates)('通知%s 技能大奖：%s', (_clause, _what, change, reasons, world = {}) => {
    expect(reasonsOf(laureate(change), { ...expertOfThe6th, ...world })).toEqual(reasons);
  });
});
