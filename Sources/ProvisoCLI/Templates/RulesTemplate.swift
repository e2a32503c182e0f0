extension StarterFile {
  /// Who decides: the reversibility test as a beginning.
  static func rules(_ name: String) -> StarterFile {
    StarterFile(
      path: "policies/rules.policy", purpose: "who decides: change the reviewers first",
      text: """
        /// Who decides when the agent of \(name) wants to act.
        ///
        /// The reversibility test as a beginning:
        ///
        ///   little depends on it ............... it runs
        ///   it can be undone, the agent is sure  it runs, and the owners are told
        ///   it cannot be undone and matters .... a person decides; two of them about much money
        ///   the agent doubts ................... a person decides
        ///   a card number would be mailed ...... never
        ///   everything else .................... a person decides

        /// The domain of our own mail.
        let ours = "acme.example"

        /// From here on money is much money.
        let much = 500.0

        /// An agent that is at least this sure may do what can be undone. `proviso replay` shows
        /// what another number would change.
        let sure = 0.9

        /// An agent that is less sure than this has not understood what was meant.
        let doubtful = 0.6

        /// The people who answer for the agent. `{ group "…" }` names a group of your directory
        /// instead.
        reviewers owners { members "ana@acme.example", "raj@acme.example", "kim@acme.example" }

        /// Looking something up, or whatever else you declare as low.
        approve little_depends_on_it {
          when    stakes <= low
          because "Little depends on this."
        }

        /// The agent's confidence is a claim: it can hold an action back, and is never enough
        /// alone.
        approve undoable_and_sure {
          when    reversibility == reversible && stakes <= medium && confidence >= sure
          notify  owners
          because "This can be undone, and the agent is sure."
        }

        /// A message that leaves the house, for example.
        @severity("high")
        route final_and_high always {
          when    reversibility == irreversible && stakes >= high
          to      owners
          within  8h else deny
          show    args, context.user_request, context.reasoning
          because "This cannot be undone, and much depends on it."
        }

        /// Two different people see much money. The requester never counts as one of them.
        @control("four-eyes")
        @severity("high")
        route much_money always {
          on      refund.pay
          when    stakes >= critical
          to      owners quorum 2
          within  8h else deny
          show    args.order, args.amount, args.currency, context.user_request
          because "{args.amount} {args.currency} would leave, and they seldom come back."
        }

        /// The agent's own doubt is believed. Most hosts send no confidence, and silence is no
        /// doubt.
        @allow("fact-direction", "silence is not doubt: most hosts send no confidence")
        route doubt always {
          when    has(confidence) && confidence < doubtful
          to      owners
          within  8h else deny
          show    context.user_request, context.reasoning
          because "The agent is only {confidence} sure of what was meant."
        }

        /// Card numbers never leave by e-mail, whoever would agree to it.
        @severity("high")
        deny card_number_by_mail {
          on      email.*
          when    pii.has(card_number)
          because "Card numbers never leave by e-mail."
        }

        /// What no change to these files may lose.
        @control("four-eyes")
        invariant much_money_is_seen_twice {
          on      refund.pay
          when    args.amount > much
          needs   owners quorum 2
          because "Two people see much money."
        }

        /// No rule speaks for it, so the owners decide.
        default route to owners

        """)
  }
}
