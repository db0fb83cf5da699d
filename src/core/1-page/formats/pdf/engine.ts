import { characterMap } from './character-maps'

/** What of pdf.js is used: the text of pages with where it is printed, and pages drawn. */
interface PdfEngine {
  getDocument: (options: object) => PdfTask
}

/** A document that is being opened; `destroy` gives back what it holds. */
export interface PdfTask {
  readonly promise: Promise<PdfDocument>
  destroy: () => Promise<void>
}

export interface PdfDocument {
  readonly numPages: number
  getPage: (number: number) => Promise<PdfPage>
}

export interface PdfPage {
  getViewport: (options: { scale: number }) => { width: number; height: number; transform: readonly number[] }
  streamTextContent: (options: object) => PdfStream<PdfText>
  /** Draws on a canvas; `onContinue` is called whenever it has worked for a while, with how to go on. */
  render: (options: object) => {
    readonly promise: Promise<void>
    onContinue: ((goOn: () => void) => void) | null
  }
  cleanup: () => void
}

/** What comes piece by piece, and can be called off. */
interface PdfStream<T> {
  getReader: () => {
    read: () => Promise<{ readonly done: boolean; readonly value?: T }>
    cancel: (why: Error) => Promise<void>
  }
}

export interface PdfText {
  readonly items: readonly PdfItem[]
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>
}

export interface PdfItem {
  /** Absent in marks of structure. */
  readonly str?: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** Character maps come with the program; nothing else is fetched, from nowhere. */
class OwnFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new RangeError(`not bundled: ${filename}`)
    return characterMap(filename)
  }
}

/** Node 20 has no Promise.withResolvers, and pdf.js brings none. */
function completePromise(): void {
  const constructor = Promise as { withResolvers?: unknown }
  constructor.withResolvers ??= () => {
    let settle = {}
    const promise = new Promise((resolve, reject) => (settle = { resolve, reject }))
    return { promise, ...settle }
  }
}

/** Its worker runs in the thread that calls it, which is none of the window's. */
async function loadEngine(): Promise<PdfEngine> {
  completePromise()
  const global = globalThis as { pdfjsWorker?: unknown }
  global.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  return (await import('pdfjs-dist/legacy/build/pdf.min.mjs')) as PdfEngine
}

/** For the text alone: no font is loaded, no picture decoded. */
const FOR_READING = {
  useSystemFonts: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableWorkerRendering: true,
}

/** Opens a document; `options` are pdf.js's own. */
export async function openPdf(bytes: Uint8Array, options: object): Promise<PdfTask> {
  const engine = await loadEngine()
  return engine.getDocument({
    // It takes the bytes away.
    data: bytes.slice(),
    BinaryDataFactory: OwnFiles,
    cMapUrl: 'maps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    verbosity: 0,
    ...options,
  })
}

/** Opens a document and closes it again when it was read. Rejects with pdf.js's own errors. */
export async function withPdf<T>(bytes: Uint8Array, read: (document: PdfDocument) => Promise<T>): Promise<T> {
  const task = await openPdf(bytes, FOR_READING)
  try {
    return await read(await task.promise)
  } finally {
    await task.destroy()
  }
}
