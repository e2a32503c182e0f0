import Foundation
import Testing

/// What single words look like.
@Suite struct ScopeTests {
  private static let sample = """
    /// About the file.

    // Plain.
    @control("SOX") // behind
    approve small_payments {
      on payment.wire, crm.*, show.to
      when args.to == "a\\n" && stakes <= low && email_domain(args.to) in list_of(0x1F, 1.5e3, 90s)
      unless pii.has(iban) || args.all.exists(entry, entry.to == null) || now - context.last < 7d
      limit 5 per 1d by args.to
      because "Pays {args.amount} {{never}} 'x'."
    }
    route people_first always { within 4h else route to duty quorum 2 }
    action crm.show (to: string, on?: said list({when: int}), ...) { stakes stakes(args.to) handles contact }
    let double_it(x: int) = x * 2
    let payees: map(string, string) from "payees.yaml"
    let broken = "no end
    reviewers duty { members r"raw\\" }
    """

  private static let scopes =
    (try? Highlighter(Data(GrammarWriter.text.utf8)))?.scopes(of: Array(sample.utf8)) ?? []

  @Test(arguments: [
    ("/// About", "comment.block.documentation"), ("// Plain", "comment.line.double-slash"),
    ("control", "storage.type.annotation"), ("// behind", "comment.line.double-slash"),
    ("approve", "keyword.control"), ("small_payments", "entity.name.function.rule"),
    ("on payment", "keyword.other.clause"), ("payment.wire", "entity.name.function.action"),
    ("show.to", "entity.name.function.action"), ("args.to ==", "variable.language"),
    ("to ==", "variable.other.member"), ("\\n", "constant.character.escape"),
    ("stakes <=", "variable.language"), ("low", "constant.language.level"),
    ("email_domain", "support.function"), ("list_of", "entity.name.function"),
    ("0x1F", "constant.numeric.hexadecimal"), ("1.5e3", "constant.numeric.float"),
    ("90s", "constant.numeric.duration"), ("has(", "support.function"),
    ("iban", "constant.other.kind"), ("exists", "support.function"), ("null", "constant.language"),
    ("entry,", "variable.other"), ("limit", "keyword.other.clause"),
    ("because", "keyword.other.clause"), ("Pays", "string.quoted.double"),
    ("args.amount", "meta.embedded"), ("{{", "constant.character.escape"),
    ("always", "storage.modifier"), ("else", "keyword.control"), ("quorum", "keyword.other.clause"),
    ("crm.show", "entity.name.function.action"), ("to: string", "variable.parameter"),
    ("string,", "support.type"), ("said", "storage.modifier"), ("when: int", "variable.parameter"),
    ("stakes stakes", "keyword.other.clause"), ("stakes(args", "support.function"),
    ("contact", "constant.other.kind"), ("double_it", "entity.name.function.let"),
    ("x * 2", "variable.other"), ("from", "keyword.other.clause"),
    ("reviewers", "storage.type.reviewers"), ("duty {", "entity.name.type.reviewers"),
    ("raw", "string.quoted.double.raw"),
  ])
  func scope(_ text: String, _ wanted: String) throws {
    let place = Self.sample.range(of: text)
    let start = try #require(place, "\(text) is not in the sample").lowerBound
    let offset = Self.sample.utf8.distance(from: Self.sample.startIndex, to: start)
    let scopes = Self.scopes[offset]
    #expect(scopes.contains { $0.hasPrefix(wanted) }, "\(text): \(scopes)")
  }

  /// Nothing that is left open reaches the next declaration.
  @Test func anOpenStringEndsWithItsLine() throws {
    let last = try #require(Self.scopes.last)
    #expect(last == ["source.proviso"])
  }
}
