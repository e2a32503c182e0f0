/// What administrators can set; the defaults are the design's.
package struct Settings: Sendable, Codable {
  package var pendingPerAgent = 20
  package var newPerAgentAndHour = 60
  /// How long a rejection holds for the same digest.
  package var rejectionHoldsSeconds: Int64 = 24 * 3600
  package var rejectionsThatPause = 3
  package var pauseWindowSeconds: Int64 = 3600
  /// Every how many uses of a grant its signer is shown one.
  package var shownUses = 20
  package var backTestDays = 90
  package var claimSeconds: Int64 = 600

  package init() {}
}
