extension StarterFile {
  /// What the rules decide, on both sides of every number in them.
  static let tests = StarterFile(
    path: "policies/rules.test.yaml", purpose: "what the rules decide, as cases to extend",
    text: """
      # What the rules decide. A rule without a case here is a rule that nobody has tried:
      # change both together, and run `proviso test policies`.

      now: 2026-11-23T09:00:00Z

      agents:
        assistant: { id: assistant, on_behalf_of: ana@acme.example }

      actions:
        search: { type: documents.search, agent: assistant, arguments: { query: return policy } }
        draft:
          type: email.draft
          agent: assistant
          confidence: 0.95
          arguments: { to: li@client.example, subject: Your order, body: It leaves tomorrow. }
        send: { action: draft, type: email.send }
        hold: { type: order.hold, agent: assistant, confidence: 0.95, arguments: { order: "4711" } }
        refund:
          type: refund.pay
          agent: assistant
          confidence: 0.95
          arguments: { order: "4711", amount: 620, currency: EUR }

      cases:
        - name: looking something up runs
          action: search
          expect: approve little_depends_on_it

        - name: a draft runs if the agent is sure
          action: draft
          cases:
            - expect: { decision: approve undoable_and_sure, notify: owners }
            - { confidence: 0.9, expect: approve undoable_and_sure }
            - { confidence: 0.89, expect: route default }
            - { confidence: null, expect: route default }

        - name: what can be undone and matters much is seen
          action: hold
          expect: route default

        - name: what leaves the house is seen
          action: send
          expect:
            decision: route final_and_high
            reviewers: { final_and_high: owners within 8h else deny }
            facts: { stakes: high, reversibility: irreversible }
            waivable: false

        - name: a message within the house is not that final
          action: send
          arguments: { to: raj@acme.example }
          expect: { decision: route default, facts: { stakes: medium } }

        - name: what is no address counts as the worst
          action: send
          arguments: { to: everybody }
          expect: { decision: route final_and_high, facts: { stakes: critical } }

        - name: two people see much money
          action: refund
          cases:
            - arguments: { amount: 500 }
              expect: { decision: route final_and_high, reviewers: [owners] }
            - arguments: { amount: 500.01 }
              expect: { decision: route final_and_high much_money, reviewers: [owners quorum 2] }

        - name: the agent's doubt is believed
          action: search
          cases:
            - { confidence: 0.59, expect: route doubt }
            - { confidence: 0.6, expect: approve little_depends_on_it }

        - name: a card number never leaves by mail
          recorded: { file: ../recordings/example.jsonl, id: act_4 }
          expect: deny card_number_by_mail

        - name: a tool that nobody declared counts as the worst
          recorded: { file: ../recordings/example.jsonl, id: act_6 }
          expect: route final_and_high

      """)
}
