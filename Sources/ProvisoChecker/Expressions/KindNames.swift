import ProvisoLanguage
import ProvisoPII

/// The names of kinds and categories of personal data.
enum KindNames {
  /// The numbers of the kinds that a name means; of a category, all of its kinds.
  static func numbers(of name: Text) -> [UInt8]? {
    var name = name.string
    return name.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      if let kind = Kind(named: bytes) { return [kind.rawValue] }
      guard let kinds = Category(named: bytes)?.kinds else { return nil }
      return Kind.allCases.filter(kinds.contains).map(\.rawValue)
    }
  }

  static var known: [Text] { kinds + categories }

  static var kinds: [Text] { Kind.allCases.map { Text("\($0.row.name)") } }
  static var categories: [Text] { Category.allCases.map { Text("\($0.name)") } }
}
