/// What the scan looks up: constants that are written from the rows of the kinds before compiling,
/// so that a program that starts has nothing to make. The rows themselves are for tools.
enum Tables {}
