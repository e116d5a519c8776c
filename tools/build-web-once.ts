import { buildWeb, isCurrent } from './build-web.ts'

/** Before the tests: the page of the workbench is built where its sources have changed. */
export default async function setup(): Promise<void> {
  if (!isCurrent()) await buildWeb()
}
