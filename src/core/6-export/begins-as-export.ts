/** How an export begins; other JSON is a page of a news feed. */
const EXPORT = /^\ufeff?\s*\{\s*"format"\s*:\s*"galley-export"/
const FIRST_BYTES = 200

/** Is a file of JSON an export, by how it begins? */
export const beginsAsExport = (bytes: Uint8Array): boolean =>
  EXPORT.test(new TextDecoder().decode(bytes.subarray(0, FIRST_BYTES)))
