/// A policy of any size: as many action types as routes, each with a threshold of its own.
enum ManyRules {
  static func policy(_ count: Int) -> String {
    var text = "reviewers duty { group \"idp:duty\" }\n"
    for team in 0..<7 { text += "reviewers team\(team) { group \"idp:team\(team)\" }\n" }
    for number in 0..<count {
      text += """

        action \(type(number)) (amount: double, external: bool, target: string) {
          reversibility compensable
          stakes        low
        }

        route rule\(number) {
          on   \(type(number))
          when args.amount > \(threshold(number)).0 && args.external
          to   team\(number % 7)
        }

        """
    }
    return text + """

      approve otherwise { when stakes <= low }

      default route to duty

      """
  }

  static func actions(_ count: Int, rules: Int) -> [Action] {
    var numbers = SplitMix(UInt64(7 + rules))
    return (0..<count).map { place in
      let number = numbers.below(rules)
      let amount = numbers.pick([50, threshold(number), threshold(number) + 1, 5000])
      let arguments = """
        {"amount":\(amount),"external":\(numbers.chance(70)),\
        "target":"object-\(numbers.below(1000))"}
        """
      return Action(place, type: type(number), arguments: arguments, &numbers)
    }
  }

  private static func threshold(_ number: Int) -> Int { 100 + 37 * number % 1000 }

  /// Of the same length whatever the number.
  private static func type(_ number: Int) -> String { "tool.t\(10_000 + number)" }
}
