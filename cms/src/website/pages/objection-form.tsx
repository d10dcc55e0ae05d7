/** The form below a posted list: who, against whom, what; outside the period it says until when it was open. */
import type { PublicityModel } from '../models';
import type { Presentation } from '../presentation';
import { chineseDateWithWeekday, chinesePeriod } from '../../domain/calendar/chinese-dates';
import { Page } from '../parts/page';

export interface ObjectionFormModel {
  kind: 'objection-form';
  notice: PublicityModel;
  open: boolean;
  token: string;
  people: { label: string; options: { value: string; label: string }[] }[];
  /** What was typed before something was refused. */
  typed: { person?: string; name?: string; contact?: string; unitName?: string; content?: string };
  message: string;
  errors: Readonly<Record<string, string>>;
}

const NOTICE_NAMES: Readonly<Record<string, string>> = { seal: 'files', nomineeId: 'person' };

export function ObjectionFormPage({ model, presentation }: { model: ObjectionFormModel; presentation: Presentation }) {
  const { notice, open, message } = model;
  const up = presentation.path.replace(/objection\/$/, '');
  return (
    <Page site={notice.site} presentation={presentation} trail="提出异议" page={{ title: `提出异议：${notice.head.title}`, description: '对公示对象提出异议' }}>
      <div className="wrap plain">
        <div className="measure">
          <h1>提出异议</h1>
          <p>对<a href={up}>《{notice.head.title}》</a>的公示对象有异议的，可以在这里提出。公示期{chinesePeriod(notice.period.firstDay, notice.period.lastDay)}。</p>
          {message ? <div className="alert" role="alert"><p>{message}</p></div> : null}
          {open ? <Form model={model} /> : <Closed notice={notice} />}
        </div>
      </div>
    </Page>
  );
}

function Closed({ notice }: { notice: PublicityModel }) {
  const { period, objections } = notice;
  return (
    <div className="alert">
      <p>网上提出异议的时间为公示期内，即{chinesePeriod(period.firstDay, period.lastDay)}，截止{chineseDateWithWeekday(period.lastDay)}24时。现在不在这个时间内，不能在网上提交。</p>
      <p>如需反映问题，请与{objections.office}联系{objections.phone ? `，电话 ${objections.phone}` : ''}。</p>
    </div>
  );
}

function Form({ model }: { model: ObjectionFormModel }) {
  const { typed, people, token } = model;
  const errors = Object.fromEntries(Object.entries(model.errors).map(([field, text]) => [NOTICE_NAMES[field] ?? field, text]));
  const field = (name: string, hint?: string) => ({
    id: name, name, 'aria-invalid': errors[name] ? true : undefined,
    'aria-describedby': [errors[name] ? `${name}-error` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ') || undefined,
  });
  return (
    <form className="form" method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="token" value={token} />
      <p className="note">反映人的姓名、联系方式和反映内容加密保存，只有指定的核查人能够查看，不向被反映人和所在单位透露。</p>
      <Field name="person" label="对谁有异议" error={errors.person}>
        <select {...field('person')} defaultValue={typed.person ?? ''} required>
          <option value="">请选择</option>
          <option value="all">整份名单（不针对某一个人）</option>
          {people.map(({ label, options }) => (
            <optgroup key={label} label={label}>{options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</optgroup>
          ))}
        </select>
      </Field>
      <Field name="content" label="反映什么问题" error={errors.content} hint="写明可以核实的事实或线索，10 至 4000 字。">
        <textarea {...field('content', 'hint')} rows={8} maxLength={4000} defaultValue={typed.content ?? ''} required />
      </Field>
      <Field name="name" label="您的真实姓名" error={errors.name} hint="以单位名义提出的，填写单位联系人。">
        <input type="text" {...field('name', 'hint')} autoComplete="name" maxLength={60} defaultValue={typed.name ?? ''} required />
      </Field>
      <Field name="contact" label="联系方式" error={errors.contact} hint="电话、通讯地址或电子邮箱，供核查人联系您。">
        <input type="text" {...field('contact', 'hint')} maxLength={200} defaultValue={typed.contact ?? ''} required />
      </Field>
      <Field name="unitName" label="单位名称（以单位名义提出时填写）" error={errors.unitName} hint="以单位名义提出的，须上传加盖公章的材料。">
        <input type="text" {...field('unitName', 'hint')} autoComplete="organization" maxLength={120} defaultValue={typed.unitName ?? ''} />
      </Field>
      <Field name="files" label="附件（可以不传）" error={errors.files} hint="PDF、JPG 或 PNG，最多 5 个，合计不超过 10 MB。">
        <input {...field('files', 'hint')} type="file" multiple accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" />
      </Field>
      <p><button type="submit">提交异议</button></p>
      <p className="note">提交后会得到一个回执编号，凭编号可以查看办理进度。请核对后提交，重复提交只算一件。</p>
    </form>
  );
}

function Field({ name, label, error, hint, children }: { name: string; label: string; error: string | undefined; hint?: string; children: React.ReactNode }) {
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint ? <p className="hint" id={`${name}-hint`}>{hint}</p> : null}
      {error ? <p className="error" id={`${name}-error`}>{error}</p> : null}
      {children}
    </div>
  );
}
