import type { App } from './app.svelte'
import type { Handlers } from './commands.svelte'
import { pickFiles, pickFolder } from './files'
import { samplePages } from './samples'

/** What can be done from every screen; opening a screen is in the list of screens. */
export const appCommands = (app: App): Handlers => ({
  'open-files': async () => app.arrivals.bring(await pickFiles()),
  'open-folder': async () => app.arrivals.bring(await pickFolder()),
  paste: () => app.arrivals.paste(),
  'import-review': () => app.arrivals.importReview(),
  backup: () => app.services.backups.saveCopy(),
  restore: () => app.arrivals.restore(),
  export: () => app.startExport(),
  palette: () => (app.box = 'palette'),
  help: () => (app.box = 'help'),
  tour: () => app.tour(samplePages()),
})
