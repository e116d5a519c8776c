import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { Decoded, Problem } from '../text/problem.ts'

/** A route as the interface describes it. */
export interface DescribedRoute {
  /** `GET /api/case`. */
  readonly route: string
  readonly method: string
  /** With its parameters as Hono writes them: `/api/reports/:id`. */
  readonly path: string
  /** Holds an input against the contract. Numbers and true or false in an address are taken as such. */
  readonly decode: (input: Record<string, unknown>) => Decoded<unknown>
}

/** The interface, as it is served and as requests are held against it. */
export interface Interface {
  /** The OpenAPI document, as JSON. */
  readonly text: string
  readonly routes: readonly DescribedRoute[]
}

interface Parameter {
  readonly name: string
  readonly required?: boolean
  readonly schema: object
}
interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } }
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: object
}

/** Reads `schemas/openapi.json`, which is written from the types in `contract/`. */
export function openInterface(): Interface {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'openapi.json'), 'utf8')
  const document = JSON.parse(text) as OpenApi
  // The first problem is enough: of a list of a million wrong entries, all would hold the server up for minutes.
  const ajv = new Ajv({ coerceTypes: true, strict: false })
  ajv.addSchema({ $id: 'openapi', components: document.components })
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      let validate: ValidateFunction | undefined
      return {
        route: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path: path.replaceAll(/\{(\w+)\}/gu, ':$1'),
        decode: (input: Record<string, unknown>): Decoded<unknown> => {
          validate ??= ajv.compile(atRoot(inputSchema(operation)))
          if (validate(input)) return { ok: true, value: input, warnings: [] }
          const [first, ...rest] = (validate.errors ?? []).map(problemOf)
          return { ok: false, problems: [first!, ...rest] }
        },
      }
    }),
  )
  return { text, routes }
}

function inputSchema({ parameters = [], requestBody }: Operation): object {
  const named = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]))
  const required = parameters.flatMap((parameter) => (parameter.required ? parameter.name : []))
  const body = requestBody?.content['application/json'].schema as
    | { properties?: object; required?: readonly string[] }
    | undefined
  return {
    type: 'object',
    properties: { ...named, ...body?.properties },
    required: [...required, ...(body?.required ?? [])],
    additionalProperties: false,
  }
}

/** References in the document point into its components, which the validator knows as `openapi`. */
function atRoot(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/'))
}

function problemOf({ instancePath, message, params }: ErrorObject): Problem {
  const place = instancePath.slice(1).replaceAll('/', '.')
  const extra = 'additionalProperty' in params ? ` "${params.additionalProperty}"` : ''
  const allowed = 'allowedValues' in params ? `: ${(params.allowedValues as unknown[]).join(', ')}` : ''
  return {
    code: 'bad-request',
    severity: 'error',
    message: `${place === '' ? 'the request' : `"${place}"`} ${message ?? 'is wrong'}${extra}${allowed}`,
    hint: 'See /api/openapi.json for what this route takes.',
  }
}
