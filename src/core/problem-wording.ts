import { INPUT_EXTENSIONS } from './1-page/formats'
import { sayLeftOut } from './left-out'
import type { Language, Localized, Problem, ProblemCode } from './problem'

interface Wording {
  /** What happened, in the editor's words. */
  readonly says: Localized
  /** What to do next. */
  readonly next: Localized
}

const WORDING: Readonly<Record<ProblemCode, Wording>> = {
  'file-empty': {
    says: { zh: '文件是空的', en: 'The file is empty' },
    next: {
      zh: '请确认排版系统已导出正文，再打开一次。',
      en: 'Export the text again from the layout system, then open it.',
    },
  },
  'file-too-large': {
    says: { zh: '文件超过 20 MB 的上限', en: 'The file is over the limit of 20 MB' },
    next: { zh: '请按版拆成几个文件再打开。', en: 'Split it into one file a page and open those.' },
  },
  'file-over-limit': {
    says: {
      zh: '文件超过这里的上限 {detail}',
      en: 'The file is over the limit of {detail} for what it is opened for',
    },
    next: {
      zh: '请核对是否选错了文件；什么也没有改动。',
      en: 'Check that it is the right file; nothing was changed.',
    },
  },
  'files-too-many': {
    says: {
      zh: '一次最多打开 2000 个文件、共 512 MB，从这一个起的 {detail} 个没有打开',
      en: 'At most 2,000 files or 512 MB are opened at once: this one and what follows ({detail} in all) were not',
    },
    next: {
      zh: '前面的都已打开；请把其余的分批打开。',
      en: 'Those before are open; open the others in several goes.',
    },
  },
  'file-binary': {
    says: { zh: '这不是文本文件（像是 {detail}）', en: 'This is not a text file (it looks like {detail})' },
    next: {
      zh: '请用相符的扩展名，或在原程序里另存为能打开的格式（{formats}）。',
      en: 'Give it the extension of what it is, or save it in its own program as one of {formats}.',
    },
  },
  'file-undecodable': {
    says: { zh: '文件的文字编码无法读出', en: 'The characters of the file cannot be decoded' },
    next: {
      zh: '请换一种编码打开，或另存为 UTF-8 再打开。',
      en: 'Choose another encoding, or save the file as UTF-8 and open it again.',
    },
  },
  'file-foreign': {
    says: {
      zh: '文件像是 {detail} 编码的日文或韩文，不是中文',
      en: 'The file looks like Japanese or Korean in {detail}, not Chinese',
    },
    next: {
      zh: '如果确是中文，请选择编码打开；否则请另存为 UTF-8 再打开。',
      en: 'If it is Chinese, choose the encoding to open it in; else save it as UTF-8 and open that.',
    },
  },
  'file-damaged': {
    says: {
      zh: '文件有 {detail} 处读不出来，以 � 代替',
      en: 'Not all of the file can be read: � stands in its place (times: {detail})',
    },
    next: {
      zh: '这些地方列在“问题”里；请向来稿方核对，或选择另一种编码。',
      en: 'They are among the findings: ask where it came from, or choose another encoding.',
    },
  },
  'file-partly': {
    says: { zh: '有些内容没有照原样读入：{leftOut}', en: 'Not everything was read as it stands: {leftOut}' },
    next: {
      zh: '其余都已打开；这些地方请对照原文件。',
      en: 'Everything else is open; hold those places against the file itself.',
    },
  },
  'file-broken': {
    says: {
      zh: '文件已损坏，或者不是它的扩展名所说的格式',
      en: 'The file is damaged, or not what its extension says',
    },
    next: {
      zh: '请在原程序里打开确认，再另存一份。',
      en: 'Open it in its own program to see, and save it again.',
    },
  },
  'file-bomb': {
    says: {
      zh: '文件解压后大得不合常理，没有打开',
      en: 'Unpacked, the file would be unreasonably large; it was not opened',
    },
    next: {
      zh: '请核对来源；确是稿件的，请拆成几份或删去图片再打开。',
      en: 'Check where it came from; if it is copy, split it or take the pictures out.',
    },
  },
  'file-entities': {
    says: {
      zh: '文件里有文档类型声明（DOCTYPE），为安全起见没有打开',
      en: 'The file has a document type declaration (DOCTYPE) and, to be safe, was not opened',
    },
    next: {
      zh: '请核对来源，或在原程序里重新另存一份。',
      en: 'Check where it came from, or save it again in its own program.',
    },
  },
  'file-encrypted': {
    says: { zh: '文件加了密码', en: 'The file is protected by a password' },
    next: {
      zh: '请在原程序里去掉密码，另存一份再打开。',
      en: 'Take the password off in its own program, save it and open that.',
    },
  },
  'file-no-text': {
    says: {
      zh: '文件里没有文字（可能是扫描件或图片）',
      en: 'There is no text in the file (it may be a scan or a picture)',
    },
    next: {
      zh: '请向来稿方要文字版，或先做文字识别再打开。',
      en: 'Ask for a copy with text, or have its characters recognised first.',
    },
  },
  'file-other-kind': {
    says: { zh: '文件其实是 {detail}，不是纯文本', en: 'The file is really {detail}, not plain text' },
    next: {
      zh: '请用相符的扩展名，或在原程序里另存为能打开的格式（{formats}）。',
      en: 'Give it the extension of what it is, or save it in its own program as one of {formats}.',
    },
  },
  'file-unreadable': {
    says: { zh: '文件读不出来', en: 'The file cannot be read' },
    next: {
      zh: '请检查文件是否还在、是否有读取权限。',
      en: 'Check that it still exists and that you may read it.',
    },
  },
  'file-special': {
    says: {
      zh: '这不是普通文件（是管道、设备或文件夹）',
      en: 'This is no regular file (but a pipe, a device or a folder)',
    },
    next: { zh: '请另存为普通文件再打开。', en: 'Save it as a regular file and open that.' },
  },
  'line-invalid': {
    says: {
      zh: '这一行不是带 id 和 text 的 JSON 对象',
      en: 'This line is no JSON object with an id and a text',
    },
    next: { zh: '已跳过，其余各行照常处理。', en: 'It was passed over; the other lines were read.' },
  },
  'file-unwritable': {
    says: { zh: '文件写不进去', en: 'The file cannot be written' },
    next: {
      zh: '请换一个位置，或检查磁盘空间和写入权限，再存一次。',
      en: 'Choose another place, or check the free space and that you may write there, then save it again.',
    },
  },
  'format-unknown': {
    says: { zh: '还不支持这种文件', en: 'This kind of file is not supported' },
    next: {
      zh: '请另存为能打开的格式（{formats}）再打开。',
      en: 'Save it as one of {formats} and open that.',
    },
  },
  'page-unread': {
    says: { zh: '这份文字没能读完', en: 'This text could not be read to its end' },
    next: {
      zh: '请把它拆成几份再打开，一段不要过长；其余文件不受影响。',
      en: 'Split it into several, without very long lines, and open those; other files are not affected.',
    },
  },
  'export-not-json': {
    says: { zh: '这不是 JSON 文件', en: 'This is not a JSON file' },
    next: { zh: '请选择由校样导出的 .json 文件。', en: 'Choose a .json file that Galley exported.' },
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
  'anchor-lost': {
    says: {
      zh: '一处校改在新文本里找不到唯一的位置',
      en: 'The place of a decision cannot be found for certain in the text',
    },
    next: { zh: '请在“待处理”里为它重新选定位置。', en: 'Choose its place again under “Needs attention”.' },
  },
  'text-replaced': {
    says: {
      zh: '库里这一版的文字与原文件不符，已以原文件为准；{detail} 处校改在其中找不到位置',
      en: 'What the library held as the text of this page was not what the file says: the file was taken; decisions without a place in it: {detail}',
    },
    next: {
      zh: '其余校改已对到原文；找不到位置的仍保留着，未套用。请从头核对这一版。',
      en: 'All others were moved to their places; those without one are kept, and not applied. Look through the page again.',
    },
  },
  'text-unproved': {
    says: {
      zh: '校验值证明不了这就是原文件的文字',
      en: 'Its hash does not prove that this is the text of the file',
    },
    next: {
      zh: '请把原文件打开一次：校样会逐字节比对，以原文件为准，校改随之对到原处。',
      en: 'Open the file itself once: Galley compares every byte, goes by the file, and moves the decisions with it.',
    },
  },
  'rule-failed': {
    says: { zh: '一项检查没能完成', en: 'A check could not run' },
    next: {
      zh: '其余检查不受影响；请人工核对这一项。',
      en: 'The other checks ran; look at this one yourself.',
    },
  },
  'storage-full': {
    says: { zh: '磁盘空间不足，刚才的改动没有存下', en: 'The disk is full: the last change was not saved' },
    next: {
      zh: '此前的改动都在。请腾出空间后重试，或先导出备份。',
      en: 'Everything earlier is safe. Free some space and try again, or export a backup first.',
    },
  },
  'storage-lost': {
    says: { zh: '本地数据库曾丢失或损坏', en: 'The local database had been lost or damaged' },
    next: {
      zh: '已从日志恢复，请核对下面的报告。',
      en: 'It was restored from the journal; look at the report below.',
    },
  },
  'storage-busy': {
    says: { zh: '数据库被另一个窗口占用', en: 'Another window is holding the database' },
    next: { zh: '请关闭旧窗口后重新载入。', en: 'Close the older window, then reload.' },
  },
  'storage-newer': {
    says: { zh: '数据由更新版本的校样写成', en: 'The data was written by a newer Galley' },
    next: {
      zh: '请安装新版本再打开；数据没有改动。',
      en: 'Install the newer version; the data was not touched.',
    },
  },
  'data-set-aside': {
    says: { zh: '有读不懂的数据，已另行保存', en: 'Some data could not be understood and was set aside' },
    next: {
      zh: '其余照常可用；可在“设置”的“存储”里把另存的数据导出，交给维护人员查看。',
      en: 'All the rest works as usual; what was set aside can be exported under “Storage” in the settings.',
    },
  },
  'journal-unavailable': {
    says: { zh: '第二份记录（日志）现在写不进去', en: 'The second copy (the journal) cannot be written now' },
    next: {
      zh: '改动都存在数据库里；它一恢复就会自动补齐。长时间不恢复，请腾出磁盘空间，并另存一份备份。',
      en: 'Changes are in the database, and it is given them as soon as it answers. If this lasts, free some space and save a backup.',
    },
  },
  'backup-invalid': {
    says: { zh: '备份文件不完整或被改动过', en: 'The backup is incomplete or was changed' },
    next: {
      zh: '请换一份备份；现有数据没有改动。',
      en: 'Choose another backup; what you have was not touched.',
    },
  },
  'page-removed': {
    says: { zh: '这个版面在另一个窗口里移到了回收站', en: 'Another window has moved this page to the bin' },
    next: {
      zh: '接着做的校改会和它一起留在回收站；放回后再继续。',
      en: 'What you go on deciding stays with it in the bin; put it back to carry on.',
    },
  },
  'page-erased': {
    says: {
      zh: '这个版面已经彻底删除，刚才的校改没有存下',
      en: 'This page was deleted for good: the last change was not saved',
    },
    next: {
      zh: '请重新打开原文件，或从备份恢复。',
      en: 'Open its file again, or restore it from a backup.',
    },
  },
  'bin-kept': {
    says: {
      zh: '备份没有做成，所以什么也没有删除',
      en: 'No backup could be made, so nothing was deleted',
    },
    next: {
      zh: '请检查备份文件夹和磁盘空间，再试一次。',
      en: 'Look at the backup folder and the room on the disk, then try again.',
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
  'folder-unavailable': {
    says: { zh: '备份文件夹现在用不了', en: 'The backup folder cannot be used now' },
    next: { zh: '请在设置里重新选择文件夹。', en: 'Choose the folder again in the settings.' },
  },
  'folder-unreadable': {
    says: { zh: '文件夹读不出来', en: 'The folder cannot be read' },
    next: {
      zh: '请检查文件夹是否还在、是否有读取权限，再打开一次。',
      en: 'Check that it still exists and that you may read it, then open it again.',
    },
  },
  'folder-unwritable': {
    says: { zh: '文件夹写不进去', en: 'The folder cannot be written to' },
    next: {
      zh: '请换一个文件夹，或检查磁盘空间和写入权限。',
      en: 'Choose another folder, or check the free space and that you may write there.',
    },
  },
  unexpected: {
    says: { zh: '出现了意料之外的错误', en: 'Something unexpected went wrong' },
    next: { zh: '已保存的改动都在；请重新载入后再试。', en: 'Saved changes are safe; reload and try again.' },
  },
}

/** The extensions that are opened, as messages name them. */
export const FORMATS_SAID = INPUT_EXTENSIONS.map((extension) => `.${extension}`).join(' ')

/**
 * The sentence an editor sees: file, what happened, what to do. `{detail}` and `{leftOut}` in a wording are the
 * problem's, `{formats}` are the extensions of what can be opened.
 */
export function sayProblem(problem: Problem, language: Language): string {
  const { says, next } = WORDING[problem.code]
  const about =
    problem.about === undefined ? '' : language === 'zh' ? `${problem.about}：` : `${problem.about}: `
  const what = says[language]
    .replace('{detail}', () => problem.detail ?? '?')
    .replace('{leftOut}', () => sayLeftOut(problem.leftOut ?? [], language))
  const then = next[language].replace('{formats}', FORMATS_SAID)
  return language === 'zh' ? `${about}${what}。${then}` : `${about}${what}. ${then}`
}
