import type { z } from 'zod'

/** The reasons that the contract's schemas give in words of their own; the rest of zod's sentences stay unsaid. */
const reasonOf = (code: string | undefined, message: string): string =>
  /^[a-z_]+$/.test(message) ? message : (code ?? 'other')

/** A reason per field path by a schema of the contract; empty when the draft fits. */
export function schemaProblems(schema: z.ZodType, draft: unknown): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { path, code, message } of schema.safeParse(draft).error?.issues ?? []) {
    problems[path.join('.')] ??= reasonOf(code, message)
  }
  return problems
}
