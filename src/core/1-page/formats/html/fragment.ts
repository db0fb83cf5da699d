/** What programs mark in the HTML of the clipboard: between these stands what someone chose of a page or document. */
const [FROM, TO] = ['<!--StartFragment-->', '<!--EndFragment-->']

/** What was chosen of a page or document; null where nothing is marked so. */
export function chosenFragment(html: string): string | null {
  const [start, end] = [html.indexOf(FROM), html.lastIndexOf(TO)]
  return start < 0 || end < start ? null : html.slice(start + FROM.length, end)
}

/** HTML of which all was chosen. */
export const asChosen = (html: string): string => `<meta charset="utf-8">${FROM}${html}${TO}`
