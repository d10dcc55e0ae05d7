/** How an objection is raised: in time, under one's own name, to whom, and that the name stays confidential. */
import type { ObjectionContact } from '../models';

interface ObjectionsProps {
  contact: ObjectionContact;
  /** in words, with the weekday */
  lastDay: string;
  /** in words */
  period: string;
  /** Address of the notice. */
  path: string;
}

/** The section on objections of a publicity notice. */
export function Objections({ contact, lastDay, period, path }: ObjectionsProps) {
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">如何提出异议</h2>
      <div className="measure">
        <p>公示期间（{period}），任何单位和个人对公示对象有异议的，可以向下列部门提出，最迟为{lastDay}24时。</p>
        <ol className="steps">
          <li>以个人名义反映的，请写明真实姓名和联系方式；以单位名义反映的，请加盖公章并留联系人。</li>
          <li>写明对哪一位公示对象、反映什么问题，并提供可以核实的事实或线索。</li>
          <li>{contact.online ? '网上填写、电话、来信、来访均可。' : '电话、来信、来访均可。'}反映人的信息依法保密，不向被反映人和所在单位透露。</li>
        </ol>
        {contact.online ? <p className="object"><a className="button" href={`${path}objection/`}>网上提出异议</a></p> : null}
        <dl className="contact">
          <div><dt>受理部门</dt><dd>{contact.office}</dd></div>
          {contact.person ? <div><dt>联系人</dt><dd>{contact.person}</dd></div> : null}
          {contact.phone ? <div><dt>联系电话</dt><dd><a className="unbroken" href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a></dd></div> : null}
          {contact.email ? <div><dt>电子邮箱</dt><dd><a href={`mailto:${contact.email}`}>{contact.email}</a></dd></div> : null}
          {contact.address ? <div><dt>通讯地址</dt><dd>{contact.address}</dd></div> : null}
        </dl>
      </div>
    </section>
  );
}
