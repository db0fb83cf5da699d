import type { Wording } from './wording'

/** What is said of files and folders that are opened or written. */
export const FILES = {
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
  'format-old-word': {
    says: {
      zh: '这是 WPS、RTF 或 Word 95 以前的文档，还不能直接打开',
      en: 'This is a document of WPS, of Word before 97, or RTF, which is not opened as it is',
    },
    next: {
      zh: '请在 Word 或 WPS 里另存为 .docx，再打开那一份；修订和批注会带过去。',
      en: 'Save it as .docx in Word or WPS and open that; tracked changes and comments come along.',
    },
  },
  'format-layout': {
    says: { zh: '这是排版软件自己的文件', en: 'This is a layout program’s own file' },
    next: {
      zh: '请在排版软件里导出 PDF（InDesign 也可导出 IDML），再打开那一份。',
      en: 'Export a PDF from the layout program (InDesign also exports IDML) and open that.',
    },
  },
  'format-picture': {
    says: { zh: '这是图片，没有可读的文字', en: 'This is a picture, without text that could be read' },
    next: {
      zh: '请先做文字识别（OCR），存成 Word 或文本再打开；有排版软件导出的 PDF，就直接打开 PDF。',
      en: 'Have its text recognised (OCR), save that as Word or text and open it; or open the PDF that the layout program exports.',
    },
  },
  'page-unread': {
    says: { zh: '这份文字没能读完', en: 'This text could not be read to its end' },
    next: {
      zh: '请把它拆成几份再打开，一段不要过长；其余文件不受影响。',
      en: 'Split it into several, without very long lines, and open those; other files are not affected.',
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
} satisfies Record<string, Wording>
