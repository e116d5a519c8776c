/**
 * Writes schemas/openapi.json from the types in src/server/contract/.
 *
 *     node tools/write-openapi.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGenerator, type Schema } from 'ts-json-schema-generator'

const root = join(import.meta.dirname, '..')
const target = join(root, 'schemas/openapi.json')

interface Node extends Schema {
  readonly properties?: Record<string, Node>
  readonly required?: string[]
}

/** The interface as an OpenAPI 3.1 document. */
export function describeApi(): string {
  const generator = createGenerator({
    path: join(root, 'src/server/contract/api.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'Api',
    skipTypeCheck: true,
    expose: 'export',
    additionalProperties: false,
    sortProps: false,
  })
  const definitions = generator.createSchema('Api').definitions as Record<string, Node>
  const resolve = (node: Node): Node =>
    typeof node.$ref === 'string' ? resolve(definitions[decodeURIComponent(node.$ref.split('/').at(-1)!)]!) : node
  const paths: Record<string, Record<string, unknown>> = {}
  const routes = Object.entries(definitions.Api!.properties ?? {})
  for (const [route, node] of routes) {
    const [method, path] = route.split(' ') as [string, string]
    const { input, answer } = node.properties as { input: Node; answer: Node }
    const { properties = {}, required = [] } = resolve(input)
    const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name!)
    const inQuery = ['GET', 'DELETE'].includes(method)
      ? Object.keys(properties).filter((name) => !inPath.includes(name))
      : []
    const parameters = [...inPath, ...inQuery].map((name) => {
      const { description, ...schema } = properties[name]!
      const place = inPath.includes(name) ? 'path' : 'query'
      return {
        name,
        in: place,
        ...((place === 'path' || required.includes(name)) && { required: true }),
        ...(description !== undefined && { description }),
        schema,
      }
    })
    const bodyNames = Object.keys(properties).filter((name) => !inPath.includes(name) && !inQuery.includes(name))
    const body = {
      type: 'object',
      properties: Object.fromEntries(bodyNames.map((name) => [name, properties[name]])),
      required: required.filter((name) => bodyNames.includes(name)),
      additionalProperties: false,
    }
    const isDownload = answer.$ref === '#/definitions/Download'
    const content = isDownload
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: answer } }
    const [summary] = (node.description ?? '').split(/(?<=\.)\s/u)
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId: route
          .replaceAll(/[^A-Za-z]+/gu, '-')
          .replace(/-$/u, '')
          .toLowerCase(),
        summary,
        description: node.description,
        parameters,
        ...(!['GET', 'DELETE'].includes(method) && {
          requestBody: { required: true, content: { 'application/json': { schema: body } } },
        }),
        responses: {
          200: { description: 'The answer.', content },
          400: { $ref: '#/components/responses/Problems' },
          401: { $ref: '#/components/responses/Problems' },
          422: { $ref: '#/components/responses/Problems' },
          500: { $ref: '#/components/responses/Problems' },
        },
      },
    }
  }
  const { Api: _api, ...schemas } = definitions
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Nonpaper workbench',
      version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'What the workbench in the browser asks of a case on this machine. Every request needs the session token: as the cookie that the printed address sets, or as "Authorization: Bearer TOKEN". Changes may carry an Idempotency-Key; long work names itself in X-Job and is told of in GET /api/events (server-sent events); closing the connection ends it.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'nonpaper-PORT' },
      },
      responses: {
        Problems: {
          description: 'What is wrong, where, and what to do instead.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { problems: { type: 'array', items: { $ref: '#/definitions/Problem' } } },
                required: ['problems'],
              },
            },
          },
        },
      },
      schemas,
    },
  }
  return `${JSON.stringify(document, null, 1).replaceAll('"#/definitions/', '"#/components/schemas/')}\n`
}

if (import.meta.main) {
  const text = describeApi()
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      process.stderr.write('schemas/openapi.json is not what the contract says: run "npm run openapi"\n')
      process.exit(1)
    }
  } else writeFileSync(target, text)
}
