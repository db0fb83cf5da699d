import { pattern, type FigureRule } from './rule'

export const code: FigureRule = {
  kind: 'code',
  label: { zh: '代号', en: 'Code' },
  starts: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  pattern: pattern(
    String.raw`(?:FM|AM)\d{2,4}(?:\.\d)?|\d+[×xX*]\d+(?:[×xX*]\d+)?|(?:400|800)-?\d{3}-?\d{4}|0\d{2,3}[-—]\d{7,8}|1[3-9]\d{9}(?!\d)|[A-Z]{1,4}\d{1,6}(?:\.\d+)?[A-Z]?(?![A-Za-z0-9])|1[12]\d(?=电话|热线|平台|报警|指挥)|12\d{3}(?=热线|平台|电话|政务)`,
  ),
  read: (_groups, { text, start, end }) => ({ kind: 'code', value: text.slice(start, end) }),
  examples: [
    { text: '收听FM98.3', finds: [['FM98.3', 'FM98.3']] },
    { text: '构建3×3体系', finds: [['3×3', '3×3']] },
    { text: '热线0731-88887777', finds: [['0731-88887777', '0731-88887777']] },
    { text: '沿G107行驶', finds: [['G107', 'G107']] },
    { text: '拨打12345热线', finds: [['12345', '12345']] },
    { text: '采用QM8250K芯片', finds: [['QM8250K', 'QM8250K']] },
    { text: 'Galley', finds: [] },
  ],
}
