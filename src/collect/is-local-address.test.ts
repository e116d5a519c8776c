import { expect, it } from 'vitest'
import { isLocalAddress, isThisMachine } from './is-local-address.ts'

it('tells addresses of this machine and its networks from those of the world', () => {
  const local = ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '::1', 'fd00::1', 'fe80::1']
  expect(local.filter((address) => !isLocalAddress(address))).toEqual([])
  expect(isLocalAddress('::ffff:127.0.0.1')).toBe(true)
  const abroad = ['8.8.8.8', '172.32.0.1', '193.0.6.139', '2001:67c:2e8:22::c100:68b']
  expect(abroad.filter(isLocalAddress)).toEqual([])
})

it('tells this machine from its network', () => {
  const own = ['127.0.0.1', '127.8.8.8', '0.0.0.0', '::', '::1', '::ffff:127.0.0.1']
  expect(own.filter((address) => !isThisMachine(address))).toEqual([])
  expect(['10.1.2.3', '192.168.1.1', '8.8.8.8', 'fe80::1', 'localhost'].filter(isThisMachine)).toEqual([])
})
