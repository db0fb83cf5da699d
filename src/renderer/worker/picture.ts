/// <reference lib="webworker" />
/** Draws a page of a PDF as it is printed. */
import { openPdf, type PdfTask } from '../../core/1-page/formats/pdf/engine'

export interface PictureRequest {
  /** Of the file, which is kept open for its other pages. */
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Index into the sheets. */
  readonly sheet: number
  /** In pixels; what is too large to draw is drawn smaller. */
  readonly width: number
}

/** A canvas of more is not to be had everywhere, and no screen shows it at once. */
const MOST_PIXELS = 24_000_000
/** pdf.js draws what is rarely printed with filters of a document, which a worker has not. */
const none = (): string => 'none'

class NoFilters {
  readonly addFilter = none
  readonly addHCMFilter = none
  readonly addAlphaFilter = none
  readonly addLuminosityFilter = none
  readonly addKnockoutFilter = none
  readonly addHighlightHCMFilter = none
  readonly addSelectionHCMFilter = none
  readonly destroy = (): void => undefined
}

interface Drawn {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** What pdf.js draws parts of a page on, where there is no document to make canvases. */
class WorkerCanvases {
  create(width: number, height: number): Drawn {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) }
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  }
  reset({ canvas }: Drawn, width: number, height: number): void {
    if (canvas) [canvas.width, canvas.height] = [width, height]
  }
  destroy(drawn: Drawn): void {
    if (drawn.canvas) drawn.canvas.width = drawn.canvas.height = 0
    drawn.canvas = drawn.context = null
  }
}

let open: { readonly sha256: string; readonly task: Promise<PdfTask> } | null = null

async function taskOf({ sha256, bytes }: PictureRequest): Promise<PdfTask> {
  if (open?.sha256 === sha256) return open.task
  const former = open
  const task = openPdf(bytes, { CanvasFactory: WorkerCanvases, FilterFactory: NoFilters })
  open = { sha256, task }
  // One that could not be opened was told of when it was asked for.
  if (former) await former.task.then((one) => one.destroy()).catch(() => undefined)
  return task
}

/** Rejects with pdf.js's own errors. Other requests are answered while it draws. */
export async function drawPicture(request: PictureRequest): Promise<ImageBitmap> {
  const document = await (await taskOf(request)).promise
  const page = await document.getPage(request.sheet + 1)
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(request.width / width, Math.sqrt(MOST_PIXELS / (width * height)))
  const viewport = page.getViewport({ scale })
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const drawing = page.render({ canvas, canvasContext: null, viewport, background: '#fff' })
  drawing.onContinue = (goOn) => setTimeout(goOn)
  await drawing.promise
  page.cleanup()
  return canvas.transferToImageBitmap()
}
