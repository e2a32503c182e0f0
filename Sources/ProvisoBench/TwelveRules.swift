/// Actions for the policy of twelve rules, near its boundaries on purpose.
enum TwelveRules {
  /// The names of the rules, each at its bit in the outcome of the C code.
  static let names = [
    "mass_delete", "destructive_command", "foreign_currency", "large_transfer", "personal_mail",
    "off_hours", "privileged_command", "unsure", "archiving", "reading", "known_recipient",
    "small_transfer",
  ]

  static func actions(_ count: Int) -> [Action] {
    var numbers = SplitMix(20_261_123)
    return (0..<count).map { number in
      let type = types[number % types.count]
      let arguments = arguments(of: type, &numbers)
      return Action(number, type: type, arguments: arguments, &numbers)
    }
  }

  private static let types =
    [
      "records.delete", "shell.run", "shell.run", "wire.transfer", "wire.transfer",
      "wire.transfer", "email.send", "email.send", "email.send", "deploy.production",
      "ticket.archive", "browser.click", "file.write",
    ] + Action.tools

  private static let commands = [
    "rm -rf /var/data", "sudo rm -rf /", "rm  -fr build", "rm -r build", "farm -rf x",
    "ls -la /srv", "sudo systemctl restart app", "git status", "echo rm-rf", "cd /tmp && rm -rf x",
    "make test", "df -h", "rm -rfv x", "rm\\t-fr .",
  ]

  private static func arguments(of type: String, _ numbers: inout SplitMix) -> String {
    switch type {
    case "records.delete":
      let count = numbers.pick(["1", "40", "999", "1000", "1001", "5e3"])
      return "{\"table\":\"leads\",\"count\":\(count)}"
    case "shell.run": return "{\"command\":\"\(numbers.pick(commands))\",\"cwd\":\"/srv/app\"}"
    case "wire.transfer": return transfer(&numbers)
    case "email.send": return email(&numbers)
    case "deploy.production":
      return "{\"service\":\"api\",\"version\":\"1.\(numbers.below(50)).0\"}"
    default: return "{\"target\":\"object-\(numbers.below(1000))\"}"
    }
  }

  private static func transfer(_ numbers: inout SplitMix) -> String {
    let amount = numbers.pick(["50", "499.99", "500", "501", "2000", "10000", "10000.01", "75000"])
    let currency = numbers.pick(["EUR", "GBP", "USD", "EUR", "GBP", "USD", "JPY"])
    let iban = "DE\(10_000_000_000 + numbers.below(9_999_999_999))"
    return """
      {"amount":\(amount),"currency":"\(currency)","iban":"\(iban)",\
      "recallable":\(numbers.chance(40))}
      """
  }

  private static func email(_ numbers: inout SplitMix) -> String {
    let first = numbers.below(5)
    let last = numbers.below(10)
    let known =
      ["ana", "bo", "cy", "dee", "eli"][first] + "."
      + ["ames", "byrd", "cole", "dorn", "eaton", "flor", "gray", "hill", "ives", "jung"][last]
      + "@partner\(first)\(last).example"
    let to = numbers.chance(60) ? known : "someone\(numbers.below(99))@elsewhere.example"
    return """
      {"to":"\(to)","subject":"hello","external":\(numbers.chance(60)),\
      "personal":\(numbers.chance(50))}
      """
  }
}
