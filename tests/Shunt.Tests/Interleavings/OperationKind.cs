namespace Shunt.Tests.Interleavings;

/// <summary>What an operation is, as far as it matters for what a process remembers of it.</summary>
internal enum OperationKind
{
    /// <summary>Its answer is remembered.</summary>
    Any,

    /// <summary>A look at the lease record.</summary>
    ReadRecord,

    /// <summary>A reading of the ledger's new entries.</summary>
    ReadEntries,

    /// <summary>A replacement of the lease record.</summary>
    Replace,

    /// <summary>An append to the ledger.</summary>
    Append,
}
