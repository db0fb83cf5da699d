/** The package declares its types with those of a browser's DOM, which the core has none of: engine.ts says what is used. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export const getDocument: unknown
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown
}
