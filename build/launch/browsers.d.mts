export function findBrowser(): string | null
export function hasDisplay(): boolean
