using Shunt.Gates;
using Shunt.Ledger.State;

namespace Shunt.Tests.Gates;

/// <summary>Approvals apart from the ledger, in memory.</summary>
internal sealed class MemoryApprovals : IApprovalStore
{
    private readonly List<Approval> _given = [];

    public IReadOnlyList<Approval> Given => _given;

    public Task WriteAsync(string target, Approval approval, CancellationToken cancellation)
    {
        _given.Add(approval);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Approval>> ReadAsync(string target, string commit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Approval>>([.. _given.Where(approval => approval.Version.Commit == commit)]);
}
