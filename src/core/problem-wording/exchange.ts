import type { Wording } from './wording'

/** What is said of what newsrooms bring along and take away: exports, backups, lists, rules, words. */
export const EXCHANGE = {
  'export-not-json': {
    says: { zh: '这不是 JSON 文件', en: 'This is not a JSON file' },
    next: { zh: '请选择由校样导出的 .json 文件。', en: 'Choose a .json file that Galley exported.' },
  },
  'export-newer': {
    says: { zh: '由更新版本的校样导出', en: 'A newer Galley exported it' },
    next: {
      zh: '请安装新版本再导入；什么也没有导入。',
      en: 'Install the newer version to import it; nothing was imported.',
    },
  },
  'export-invalid': {
    says: { zh: '文件不符合校样的导出格式', en: 'The file does not follow the export schema' },
    next: { zh: '请重新导出；什么也没有导入。', en: 'Export it again; nothing was imported.' },
  },
  'export-tampered': {
    says: { zh: '文件内容与其中的校验值不一致', en: 'The file does not match its own hashes' },
    next: {
      zh: '文件在导出后被改动过，请重新导出；什么也没有导入。',
      en: 'It was changed after export: export it again; nothing was imported.',
    },
  },
  'export-disagrees': {
    says: {
      zh: '导出内容的各部分互相矛盾',
      en: 'The parts of the export contradict each other',
    },
    next: {
      zh: '请重新打开这一版再导出一次；什么也没有写出或导入，校改都在库里。',
      en: 'Open its page anew and export it again; nothing was written or imported, and every decision is in the library.',
    },
  },
  'export-read-anew': {
    says: {
      zh: '导出文件里有的内容与其中的校改记录对不上',
      en: 'Some of what the export says does not agree with the decisions in it',
    },
    next: {
      zh: '已按原文和校改记录重新核读并导入，记录一条不少；请看一遍这一版。',
      en: 'It was read anew from its text and decisions, all of which were taken in: look through the page.',
    },
  },
  'export-other-source': {
    says: { zh: '导出所据的原文与现有原文不同', en: 'The export was made from another text' },
    next: { zh: '请先打开它所据的原文。', en: 'Open the text it was made from first.' },
  },
  'export-dates': {
    says: { zh: '文件里有采用不了的日期', en: 'The file has a date that cannot be used' },
    next: {
      zh: '日期须真实存在，在 1970 年至 9998 年之间；请核对来源电脑的时钟后重新导出，什么也没有导入。',
      en: 'Dates must exist and lie between 1970 and 9998: check the clock of the machine it came from and export it again; nothing was imported.',
    },
  },
  'docx-anew': {
    says: {
      zh: '原 Word 文件不在库里，或读法已变，修订写进了一份新的 Word 文档',
      en: 'Its Word file is not kept, or reads otherwise now: the changes are in a new Word document',
    },
    next: {
      zh: '正文和改动都在，原来的版式不在；要保留版式，请重新打开原文件再导出。',
      en: 'Text and changes are all there, its formatting is not; open the file again and export to keep that.',
    },
  },
  'docx-unplaced': {
    says: {
      zh: '有改动或批注没能放进 Word 文档（{detail}）',
      en: 'Some changes or comments could not be set into the Word document ({detail})',
    },
    next: {
      zh: '请照改动清单在文档里补上。',
      en: 'Please make them in the document by the list of changes.',
    },
  },
  'docx-arranged': {
    says: {
      zh: '版面上移动、拆开或不用的段落（{detail} 处），在 Word 文档里仍是原来的样子',
      en: 'Paragraphs moved, split or left out on the page ({detail}) are in the Word document as they came',
    },
    next: {
      zh: '改动和批注都已写入；请照“改后的文本”在文档里移动、拆开或删去这些段落。',
      en: 'Changes and comments are in it; move, split or delete those paragraphs by the corrected text.',
    },
  },
  'docx-differs': {
    says: {
      zh: '接受全部修订后的 Word 文档与改后的文本不完全一致',
      en: 'With all changes accepted the Word document does not say quite what the corrected text says',
    },
    next: {
      zh: '请把它和“改后的文本”或改动清单对照一遍再用。',
      en: 'Hold it against the corrected text or the list of changes before it is used.',
    },
  },
  'docx-macros': {
    says: {
      zh: '原文件带宏，导出的 Word 文档里没有宏',
      en: 'The file has macros; the Word document that leaves has none',
    },
    next: {
      zh: '正文、版式和修订都在，可照常使用。',
      en: 'Text, formatting and changes are there; use it as usual.',
    },
  },
  'list-unknown': {
    says: { zh: '名单不能用这种文件', en: 'A list cannot be read from this kind of file' },
    next: {
      zh: '请另存为 .xlsx、.csv 或 .txt 再导入。',
      en: 'Save it as .xlsx, .csv or .txt and import that.',
    },
  },
  'list-unreadable': {
    says: { zh: '名单文件读不出来', en: 'The list cannot be read' },
    next: {
      zh: '请在表格程序里另存一份再导入；已有名单没有改动。',
      en: 'Save it again in its own program and import that; the lists you have were not touched.',
    },
  },
  'list-too-large': {
    says: {
      zh: '名单超过上限（10 万行、256 列、50 万格）',
      en: 'The list is over the limit of 100,000 rows, 256 columns and 500,000 cells',
    },
    next: {
      zh: '请只留下姓名、职务等几列，或拆成几份再导入；已有名单没有改动。',
      en: 'Keep the columns of names and titles alone, or split it; the lists you have were not touched.',
    },
  },
  'list-empty': {
    says: { zh: '名单里没有人名', en: 'The list has no names' },
    next: {
      zh: '请确认第一张表里有“姓名”一列；已有名单没有改动。',
      en: 'Make sure that its first sheet has a column of names; the lists you have were not touched.',
    },
  },
  'rules-invalid': {
    says: { zh: '检查规则文件写得不对', en: 'The rules file is not right' },
    next: {
      zh: '请按说明检查其中的规则名和取值（error、warning、note、off）；设置没有改动。',
      en: 'Look at its rule names and values (error, warning, note, off); the settings were not touched.',
    },
  },
  'words-invalid': {
    says: { zh: '词表写得不对', en: 'The word list is not right' },
    next: {
      zh: '每行一个词，或“类别,词”，类别为 name、title、organisation、stop；什么也没有导入。',
      en: 'One word a line, or “kind,word” with name, title, organisation or stop; nothing was imported.',
    },
  },
  'lines-invalid': {
    says: { zh: '本单位条目写得不对', en: 'The newsroom’s own lines are not right' },
    next: {
      zh: '每行三格：清单（如“机构”“常见别字”）、条目、说明；停用一条时第三格写“停用”。',
      en: 'Three cells a row: the list (as Institutions or common-slips), the line, what stands beside it; “off” there switches one of ours off.',
    },
  },
  'backup-invalid': {
    says: { zh: '备份文件不完整或被改动过', en: 'The backup is incomplete or was changed' },
    next: {
      zh: '请换一份备份；现有数据没有改动。',
      en: 'Choose another backup; what you have was not touched.',
    },
  },
  'backup-partial': {
    says: {
      zh: '这些版面的数据读不出来，没有备份进去',
      en: 'These pages cannot be read and were left out of the backup',
    },
    next: {
      zh: '其余都已备份；最近一份完整的备份会一直留着，可以从中恢复它们。',
      en: 'Everything else is in it; the last whole backup is kept, to restore them from.',
    },
  },
} satisfies Record<string, Wording>
