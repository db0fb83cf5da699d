import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { MESSAGES, type MenuCommand, type MenuLanguage } from '../preload/contract'

const WORDING = {
  zh: {
    file: '文件',
    edit: '编辑',
    view: '显示',
    window: '窗口',
    help: '帮助',
    'open-files': '打开文件…',
    'open-folder': '打开文件夹…',
    export: '导出…',
    backup: '备份整个稿库…',
    restore: '从备份恢复…',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    library: '稿库',
    palette: '命令面板…',
    settings: '设置…',
    keys: '快捷键一览',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '实际大小',
    fullScreen: '全屏',
    minimize: '最小化',
    close: '关闭',
    quit: '退出校样',
    about: '关于校样',
    reload: '重新载入',
    unsaved: '还有改动没有存下',
    unsavedDetail: '现在关闭会丢掉这些改动。请先回去重试，或腾出磁盘空间。',
    stay: '留下',
    leave: '仍要关闭',
    crashed: '界面意外停止',
    crashedDetail: '已保存的改动都在。重新载入后，没写完的改动会放回编辑框。',
  },
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    'open-files': 'Open Files…',
    'open-folder': 'Open Folder…',
    export: 'Export…',
    backup: 'Back Up the Library…',
    restore: 'Restore a Backup…',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    library: 'Library',
    palette: 'Command Palette…',
    settings: 'Settings…',
    keys: 'All Keys',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    resetZoom: 'Actual Size',
    fullScreen: 'Full Screen',
    minimize: 'Minimize',
    close: 'Close',
    quit: 'Quit Galley',
    about: 'About Galley',
    reload: 'Reload',
    unsaved: 'Some changes are not saved yet',
    unsavedDetail: 'Closing now loses them. Go back and try again, or free some space on the disk.',
    stay: 'Stay',
    leave: 'Close anyway',
    crashed: 'The window stopped unexpectedly',
    crashedDetail:
      'Saved changes are all there. After a reload an unfinished change comes back into its box.',
  },
} as const

let language: MenuLanguage = 'zh'

export const menuWording = (): (typeof WORDING)[MenuLanguage] => WORDING[language]

/** Sends a command of the interface's keyboard map to the window in front. */
function send(command: MenuCommand): () => void {
  return () => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    window?.webContents.send(MESSAGES.command, command)
  }
}

type Words = (typeof WORDING)[MenuLanguage]

const LINE: MenuItemConstructorOptions = { type: 'separator' }
const isMac = process.platform === 'darwin'

// The interface handles the keys itself: shown here, they must not be taken twice.
const item = (command: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
  id: command,
  label,
  click: send(command),
  ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
})

/** What Electron does itself, in our words. */
const role = (
  does: NonNullable<MenuItemConstructorOptions['role']>,
  label: string,
): MenuItemConstructorOptions => ({
  role: does,
  label,
})
const menu = (label: string, ...submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
  label,
  submenu,
})

const appMenu = (words: Words): MenuItemConstructorOptions =>
  menu(app.name, role('about', words.about), LINE, role('quit', words.quit))

const fileMenu = (words: Words): MenuItemConstructorOptions =>
  menu(
    words.file,
    item('open-files', words['open-files'], 'CmdOrCtrl+O'),
    item('open-folder', words['open-folder'], 'CmdOrCtrl+Shift+O'),
    LINE,
    item('export', words.export, 'CmdOrCtrl+E'),
    item('backup', words.backup),
    item('restore', words.restore),
    LINE,
    isMac ? role('close', words.close) : role('quit', words.quit),
  )

const editMenu = (words: Words): MenuItemConstructorOptions =>
  menu(
    words.edit,
    item('undo', words.undo, 'CmdOrCtrl+Z'),
    item('redo', words.redo, 'CmdOrCtrl+Shift+Z'),
    LINE,
    role('cut', words.cut),
    role('copy', words.copy),
    role('paste', words.paste),
    role('selectAll', words.selectAll),
  )

const viewMenu = (words: Words): MenuItemConstructorOptions =>
  menu(
    words.view,
    item('library', words.library),
    item('palette', words.palette, 'CmdOrCtrl+K'),
    item('settings', words.settings, 'CmdOrCtrl+,'),
    LINE,
    role('zoomIn', words.zoomIn),
    role('zoomOut', words.zoomOut),
    role('resetZoom', words.resetZoom),
    role('togglefullscreen', words.fullScreen),
  )

/** Builds the native menu in a language; again when the editor changes it. */
export function buildMenu(to: MenuLanguage): void {
  language = to
  const words = WORDING[to]
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [appMenu(words)] : []),
    fileMenu(words),
    editMenu(words),
    viewMenu(words),
    menu(words.window, role('minimize', words.minimize), role('close', words.close)),
    menu(words.help, item('help', words.keys, 'F1'), role('about', words.about)),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
