import type { Server } from 'node:http'
export const PORT: number
export function serve(folder: string, port?: number): Promise<Server>
