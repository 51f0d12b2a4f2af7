using System.Text.Json;
using Shunt.Ledger.Entries;

namespace Shunt.Ledger;

/// <summary>
/// What is kept beside a target's entries and replaced again and again: the sign of life of the lease's holder, and the newest entry.
/// Who watches it measures the time between changes with a clock of their own.
/// </summary>
/// <param name="Epoch">The number of the ledger entry that acquired the lease; 0 when nobody has held it.</param>
/// <param name="Renewal">Counts up with every renewal, from 0.</param>
/// <param name="Head">The newest entry; null when none was noted.</param>
public sealed record LeaseRecord(int Epoch, long Renewal, LedgerHead? Head = null)
{
    /// <summary>Reads a record from its bytes; null when they are torn.</summary>
    /// <param name="content">What <see cref="Write"/> gave.</param>
    public static LeaseRecord? Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, LeaseJson.Default.LeaseRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The record as bytes: one line of JSON.</summary>
    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, LeaseJson.Default.LeaseRecord), (byte)'\n'];
}
