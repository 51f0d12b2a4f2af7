namespace Shunt.Ledger;

/// <summary>One entry as the store holds it.</summary>
/// <param name="Number">The entry's number, from 1.</param>
/// <param name="Content">The entry's bytes.</param>
/// <param name="Location">Where a person finds it: a path or a URL, for messages.</param>
public sealed record StoredEntry(int Number, ReadOnlyMemory<byte> Content, string Location);
