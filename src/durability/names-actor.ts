import type { Actor } from '../statement/actor.ts'

/** True when a text has an actor's name, an alias, or the name of one who speaks for it, as whole words. */
export function namesActor(text: string, { name, aliases, people }: Actor): boolean {
  const said = ` ${words(text)} `
  const names = [name, ...aliases, ...people.flatMap((person) => [person.name, ...person.aliases])]
  return names.some((each) => said.includes(` ${words(each)} `))
}

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()
