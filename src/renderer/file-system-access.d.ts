/** Of the File System Access API, what TypeScript's own library lacks (WICG draft; Chromium has it). */
interface Window {
  showDirectoryPicker: (options?: { mode?: 'read' | 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}
interface FileSystemHandle {
  queryPermission: (options?: { mode?: 'read' | 'readwrite' }) => Promise<PermissionState>
  requestPermission: (options?: { mode?: 'read' | 'readwrite' }) => Promise<PermissionState>
}
