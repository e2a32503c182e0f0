import Dispatch
import Glibc

/// Names of hosts to addresses, by the system's resolver.
enum Resolving {
  private static let queue = DispatchQueue(label: "proviso.resolving", attributes: .concurrent)

  /// Every address of a name; empty: there is none.
  static func addresses(of host: String) async -> [IPAddress] {
    if let literal = IPAddress(host) { return [literal] }
    return await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: resolved(host)) }
    }
  }

  private static func resolved(_ host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [IPAddress] = []
    var entry = list
    while let info = entry?.pointee {
      if let address = address(info) { found.append(address) }
      entry = info.ai_next
    }
    return found
  }

  private static func address(_ info: addrinfo) -> IPAddress? {
    guard let start = info.ai_addr else { return nil }
    let raw = UnsafeRawPointer(start)
    switch info.ai_family {
    case AF_INET:
      let address = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
      return IPAddress(bytes: withUnsafeBytes(of: address) { Array($0) })
    case AF_INET6:
      let address = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      return IPAddress(bytes: withUnsafeBytes(of: address) { Array($0) })
    default: return nil
    }
  }
}
