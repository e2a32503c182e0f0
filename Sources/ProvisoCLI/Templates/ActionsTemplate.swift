extension StarterFile {
  /// What the agent can do: the declarations that its author replaces first.
  static func actions(_ name: String) -> StarterFile {
    StarterFile(
      path: "policies/actions.policy", purpose: "what the agent can do",
      text: """
        /// What the agent of \(name) can do.
        ///
        /// Declare every tool that it may call: what it takes, whether it can be undone, and how much
        /// depends on it. A tool that is not declared here counts as irreversible and critical, so a
        /// person sees it.

        /// What your host adds to a request. `said` marks what the agent itself wrote: rules that
        /// approve may not read it, people may.
        context (
          user_request?: string,
          reasoning?:    said string,
        )

        /// Looking something up changes nothing.
        action documents.search (query: string) {
          reversibility reversible
          stakes        low
        }

        /// A draft can be written again, but a client will read it once somebody sends it.
        action email.draft (to: string, subject: string, body: string) {
          reversibility reversible
          stakes        medium
          handles       contact
        }

        /// Who has read a message has read it. One that leaves the house matters more.
        action email.send (to: string, subject: string, body: string) {
          reversibility irreversible
          stakes        email_domain(args.to) == ours ? medium : high
          handles       contact
        }

        /// An order that waits can go on, but a client waits with it.
        action order.hold (order: string) {
          reversibility reversible
          stakes        high
        }

        /// Money comes back only with luck, so the amount says how much depends on it.
        action refund.pay (order: string, amount: double, currency: "EUR" | "GBP" | "USD") {
          reversibility irreversible
          stakes        args.amount > much ? critical : high
          handles       financial
        }

        """)
  }
}
