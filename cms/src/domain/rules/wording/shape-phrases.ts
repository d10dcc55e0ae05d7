/** Words for a rules file that has the wrong shape, in place of the checker's English. */

/** What the checker says of one place. */
export interface ShapeFault {
  code?: string;
  message: string;
  input?: unknown;
  expected?: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  inclusive?: boolean;
  keys?: readonly string[];
  values?: readonly unknown[];
}

const types: Readonly<Record<string, string>> = {
  string: '文字', number: '数字', int: '整数', boolean: 'true 或 false', array: '列表', tuple: '列表', object: '对象', record: '对象',
};

/** One line without a place: 还没有填写, 应为整数, 不认识的项目「x」 … */
export function shapePhrase(fault: ShapeFault): string {
  const { input, expected = '', minimum, maximum, inclusive, keys = [], values = [] } = fault;
  if (input === undefined && fault.code === 'invalid_type') return '没有这一项';
  if (input === null || input === '') return '还没有填写';
  switch (fault.code) {
    case 'invalid_type':
      return `应为${types[expected] ?? expected}`;
    case 'too_small':
      if (fault.origin === 'array') return `至少要有 ${minimum} 项`;
      return inclusive ? `不得小于 ${minimum}` : `应大于 ${minimum}`;
    case 'too_big':
      return inclusive ? `不得大于 ${maximum}` : `应小于 ${maximum}`;
    case 'unrecognized_keys':
      return `不认识的项目「${keys.join('」「')}」`;
    case 'invalid_value':
      return `应为${values.map(String).join('、')}之一`;
    default:
      return fault.message;
  }
}
