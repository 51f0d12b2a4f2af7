using Shunt.Artifacts;
using Shunt.Gates;
using Shunt.Ledger;

namespace Shunt.Platforms;

/// <summary>Where a platform keeps what outlives its instances, so that every machine which releases to it sees the same.</summary>
/// <param name="Ledgers">The ledgers of its targets.</param>
/// <param name="Artifacts">What was built.</param>
/// <param name="Approvals">The approvals, where whoever releases cannot write them; null where the ledger has them.</param>
public sealed record PlatformStores(ILedgerStore Ledgers, IArtifactStore Artifacts, IApprovalStore? Approvals = null);
