using Shunt.Ledger.State;

namespace Shunt.Gates;

/// <summary>Where approvals are kept apart from the ledger, by whom whoever releases cannot write them. Only what is there counts then, not what the ledger has.</summary>
public interface IApprovalStore
{
    /// <summary>Writes an approval. One of the same effects, given since the same run, is left as it is.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="approval">The approval.</param>
    /// <param name="cancellation">Ends the attempt; the approval is then written whole or not at all.</param>
    Task WriteAsync(string target, Approval approval, CancellationToken cancellation);

    /// <summary>Reads the approvals of a version, oldest first; used ones are among them, and do not hold any more.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="commit">The version's full commit id.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<IReadOnlyList<Approval>> ReadAsync(string target, string commit, CancellationToken cancellation);
}
