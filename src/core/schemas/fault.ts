import { safeParse, type GenericSchema } from 'valibot'

/** What is wrong with a value from outside, and where in it; null where it is as the schema says. */
export function faultOf(schema: GenericSchema, value: unknown): string | null {
  const { issues } = safeParse(schema, value, { abortEarly: true })
  if (!issues) return null
  const [{ path = [], message }] = issues
  return `${path.map((step) => String(step.key)).join('.')}: ${message}`
}
