import type { Wording } from './wording'

/** What is said of what is stored, and of decisions that are orphaned. */
export const STORED = {
  'anchor-orphaned': {
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
  unexpected: {
    says: { zh: '出现了意料之外的错误', en: 'Something unexpected went wrong' },
    next: { zh: '已保存的改动都在；请重新载入后再试。', en: 'Saved changes are safe; reload and try again.' },
  },
} satisfies Record<string, Wording>
