export function browserArguments(port: number, profile: string): string[]
