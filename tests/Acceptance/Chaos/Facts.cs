using System.Text.Json;

namespace Acceptance.Chaos;

/// <summary>A target's ledger as files show it.</summary>
internal static class Facts
{
    /// <summary>The folder of a target's ledger.</summary>
    public static string Folder(string home, string target) => Path.Combine(home, "ledger", target);

    /// <summary>The entries, oldest first.</summary>
    public static IReadOnlyList<EntrySeen> Of(string home, string target)
    {
        var folder = Folder(home, target);
        return !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "0*.json").Order(StringComparer.Ordinal).Select(Read)];
    }

    private static EntrySeen Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var entry = document.RootElement;
        var fact = entry.GetProperty("fact");
        return new EntrySeen(
            entry.GetProperty("number").GetInt32(),
            fact.GetProperty("kind").GetString()!,
            entry.GetProperty("epoch").GetInt32(),
            entry.GetProperty("by").GetProperty("process").GetInt32(),
            fact.TryGetProperty("live", out var live) && live.ValueKind == JsonValueKind.Object ? live.GetProperty("commit").GetString() : null,
            File.GetLastWriteTimeUtc(file));
    }
}
