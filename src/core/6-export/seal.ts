import { hashOfText } from '../1-page/source'

/** The hash that an export carries of all the rest of itself, whatever its version. */
export const sealOf = (body: object): string => hashOfText(JSON.stringify(body))
