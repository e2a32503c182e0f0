extension StarterFile {
  /// What every change has to pass, for any runner that has a shell.
  static let script = StarterFile(
    path: "ci/policies.sh", purpose: "what every change has to pass, for any runner",
    text: """
      #!/bin/sh
      # What every change of the policies has to pass. The program `proviso` must be in the PATH.
      set -eu
      cd "$(dirname "$0")/.."
      proviso fmt --check policies
      proviso lint policies
      # Every rule and every condition is shown by a test to matter.
      proviso test policies --min-coverage 100

      # Nothing may run by itself that did not before, unless a person agrees to the change:
      # BASE is what the change is held against, such as origin/main.
      if [ -n "${BASE:-}" ]; then
        before=$(mktemp -d)
        trap 'rm -rf "$before"' EXIT
        git archive "$BASE" policies | tar -x -C "$before"
        proviso replay recordings/*.jsonl --policies policies \\
          --against "$before/policies" --fail-on widened
      fi

      """, isProgram: true)

  /// The same on GitHub.
  static let workflow = StarterFile(
    path: ".github/workflows/policies.yml", purpose: "the same on GitHub",
    text: """
      name: policies
      on:
        pull_request:
        push:
          branches: [main]
      permissions:
        contents: read
      jobs:
        policies:
          runs-on: ubuntu-latest
          steps:
            - uses: actions/checkout@v4
              with:
                fetch-depth: 0 # the change is held against what it changes
            # Put the program `proviso` into the PATH here, as you install it elsewhere.
            - name: Format, lint, test, replay
              run: sh ci/policies.sh
              env:
                BASE: ${{ github.event_name == 'pull_request' && format('origin/{0}', github.base_ref) || '' }}

      """)
}
