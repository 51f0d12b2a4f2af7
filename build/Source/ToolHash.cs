namespace Source;

/// <summary>The code that releases, as the ledger records it.</summary>
/// <param name="Value"><c>sha256:</c> and 64 hex digits over the index entries (path, mode, content) of that code.</param>
/// <param name="Changes">The files of that code that differ from the last commit; a gated target refuses to run while there is any.</param>
public sealed record ToolHash(string Value, UncommittedChanges Changes);
