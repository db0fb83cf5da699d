import type { ExportedErrorRate, ExportedPage } from './exported'
import { sealOf } from './seal'

/** An export of schema version 1: resources/schema/galley-export-1.schema.json describes it. */
export interface FormerExport extends Omit<
  ExportedPage,
  'version' | 'errorRate' | 'folio' | 'pageVersion' | 'people'
> {
  readonly version: 1
  readonly errorRate?: Omit<ExportedErrorRate, 'original' | 'corrected'> & {
    readonly asItCame: number
    readonly asCorrected: number
  }
}

/** The same by the names of the present schema, and sealed anew; what version 1 did not tell stays absent. */
export function currentExport({ sha256: _, errorRate, ...rest }: FormerExport): ExportedPage {
  const { decisions, ...before } = rest
  const body: Omit<ExportedPage, 'sha256'> = {
    ...before,
    version: 2,
    ...(errorRate ? { errorRate: renamed(errorRate) } : {}),
    decisions,
  }
  return { ...body, sha256: sealOf(body) }
}

const renamed = ({
  asItCame,
  asCorrected,
  ...rest
}: NonNullable<FormerExport['errorRate']>): ExportedErrorRate => ({
  original: asItCame,
  corrected: asCorrected,
  ...rest,
})
