namespace Shunt.Tests.Interleavings;

/// <summary>What all processes share, as digests: equal keys are equal states, but for nonces and clocks, which decide nothing.</summary>
/// <param name="Entries">The ledger's entries.</param>
/// <param name="Lease">The lease record.</param>
/// <param name="Platform">The platform's changes and fences.</param>
/// <param name="Looked">The newest epoch under which somebody has looked at the platform: what was found then must stay true for them.</param>
internal readonly record struct SharedKey(Digest Entries, Digest Lease, Digest Platform, int Looked)
{
    public Digest Sum => Entries.Add(Lease).Add(Platform).Add((ulong)Looked);
}
