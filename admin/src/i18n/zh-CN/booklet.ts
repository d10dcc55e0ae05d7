/** Texts of the 申报材料册. */
import { addTexts } from '../late-texts';

export const booklet = {
  title: '申报材料册',
  lead: '目录在前，按通知的次序统一扫描件的大小，逐页编号，留出骑缝章的位置。含身份证复印件，生成记入办理日志，文件只保留一天。',
  make: '生成材料册',
  mayNot: '材料册含身份证复印件，您的角色不能查看证件号码',
  files: '已生成的材料册',
  check: '核对纸质材料册',
  checkHelp: '扫目录页上的二维码，或输入校验码',
  code: '校验码',
  checkNow: '核对',
  matches: '%{name}的材料册与系统记录一致（%{by} 于 %{at} 生成）。',
  differs: '%{name}的材料册生成以后，系统记录有改动：%{changed}。请重新生成并换下纸质材料。',
  unknown: '%{name}没有生成过这个校验码的材料册，请核对校验码，或重新生成。',
} as const;

addTexts({ booklet });
