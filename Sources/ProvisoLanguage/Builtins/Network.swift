/// CEL's network extension.
package enum NetworkBuiltin: UInt8, Sendable, CaseIterable {
  case ip, isIP, isCanonical, family, isUnspecified, isLoopback, isGlobalUnicast
  case isLinkLocalMulticast, isLinkLocalUnicast
  case cidr, isCIDR, containsIP, containsCIDR, masked, prefixLength
}
