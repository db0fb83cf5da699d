import type { Wording } from '../wording-of'
import type { picture as zh } from '../zh/picture'

export const picture: Wording<typeof zh> = {
  picture: {
    title: 'Printed page',
    show: 'Printed page',
    close: 'Hide the printed page',
    sheet: 'Page {{number}} of {{count}}',
    previous: 'Previous page',
    next: 'Next page',
    larger: 'Larger',
    smaller: 'Smaller',
    scroll: 'Printed page, scrolls with the arrow keys',
    noFile: 'The library has only the text of this page, not its file. Open the file again to see the page.',
    failed: 'The page cannot be drawn ({{why}}). Its text is not affected; go on as usual.',
  },
}
