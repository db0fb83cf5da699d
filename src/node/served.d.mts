export const POLICY: string
export const HEADERS: Readonly<Record<string, string>>
export function typeOf(file: string): string
export function filesOf(folder: string): (address: string) => string | undefined
