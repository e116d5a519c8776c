import type { Issue } from './codebook.ts'

const themes = {
  sequence: /\b(first|before|after|order|sequenc\w*|timing|step by step|precondition\w*|up front)\b/i,
  compliance:
    /\b(compl(?:y|ies|iance)|honou?rs?|keeps?|abides?|sticks? to|adheres?|trust(?:ed|worthy)?|cheats?|renege\w*|violat\w*)\b/i,
}

/** True when an issue's id or question is about the order of steps, or about whether somebody would keep a deal. */
export function isAbout(issue: Issue, theme: keyof typeof themes): boolean {
  return themes[theme].test(`${issue.id.replaceAll(/[-_]/g, ' ')} ${issue.question}`)
}
