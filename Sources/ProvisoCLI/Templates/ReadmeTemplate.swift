extension StarterFile {
  /// Ten lines for whoever finds the folder.
  static func readme(_ name: String) -> StarterFile {
    StarterFile(
      path: "README.md", purpose: "these steps, for whoever comes next",
      text: """
        # What the agent of \(name) may do

        `policies/` says what runs, what a person sees first, and what never happens.
        1. Declare your agent's tools in `policies/actions.policy`, your people beside it.
        2. `proviso check policies` says what is wrong; `proviso explain CODE` says why.
        3. `proviso decide --policies policies --recorded --format text --jsonl recordings/example.jsonl`
        4. `proviso test policies` runs `policies/rules.test.yaml`; add a case for every rule.
        5. `proviso doc policies --format html -o policies.html` is the page to show your reviewers.
        6. `sh ci/policies.sh` holds every change to this; the workflow for GitHub calls it.

        """)
  }
}
