import { BlockList, isIP } from 'node:net'

const local = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  local.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  local.addSubnet(net, bits, 'ipv6')

/** True for an IP address that is no one's in the world at large: of this machine, or of a network of its owner's [RFC 6890]. */
export function isLocalAddress(address: string): boolean {
  const family = isIP(address)
  return family === 0 || local.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

const thisMachine = new BlockList()
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4')
thisMachine.addAddress('0.0.0.0', 'ipv4')
thisMachine.addAddress('::', 'ipv6')
thisMachine.addAddress('::1', 'ipv6')

/** True for an IP address at which a machine reaches itself. */
export function isThisMachine(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && thisMachine.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
