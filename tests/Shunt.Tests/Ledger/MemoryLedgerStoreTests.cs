using Shunt.Ledger;
using Tests;

namespace Shunt.Tests.Ledger;

/// <summary>The store that other tests stand on keeps the contract that real stores keep.</summary>
public sealed class MemoryLedgerStoreTests : LedgerStoreContract
{
    private readonly MemoryLedgerStore _store = new();

    protected override ILedgerStore Open() => _store;
}
