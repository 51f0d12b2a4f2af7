using System.Text;
using Shunt.Ledger;
using Shunt.Tests.Platforms;
using Tests;

namespace Shunt.Tests.Interleavings;

/// <summary>What all processes of an execution share: the ledger's store and the platform.</summary>
internal sealed class Shared(MemoryLedgerStore store, MemoryPlatform platform)
{
    private static readonly string[] Incidental = ["  \"previous\"", "  \"nonce\"", "  \"at\"", "  \"seal\""];

    public MemoryLedgerStore Store => store;

    public MemoryPlatform Platform => platform;

    public SharedKey Key { get; set; } = new(Digest.Empty, Digest.Empty, Digest.Empty, Looked: 0);

    /// <summary>The newest epoch the platform has seen.</summary>
    public int Fenced { get; set; }

    /// <summary>What was done that no order of releases may do.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Every append that took effect, with its bytes.</summary>
    public List<(int Number, byte[] Content)> Appended { get; } = [];

    /// <summary>An entry without what differs from run to run.</summary>
    public static string Canonical(ReadOnlySpan<byte> content) => string.Join(
        '\n', Encoding.UTF8.GetString(content).Split('\n').Where(line => !Incidental.Any(member => line.StartsWith(member, StringComparison.Ordinal))));

    public static Digest Canonical(LeaseRecord record) =>
        Digest.Empty.Add((ulong)record.Epoch).Add((ulong)record.Renewal).Add((ulong)(record.Head?.Number ?? 0)).Add((ulong)(record.Head?.Start ?? 0));

    /// <summary>Notes a change that the platform let pass.</summary>
    public void Changed(string call, int epoch)
    {
        if (epoch < Key.Looked)
            Violations.Add($"'{call}' of release {epoch} reached the platform after release {Key.Looked} had looked at it");
    }
}
