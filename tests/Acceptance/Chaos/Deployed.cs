using System.Text.Json;

namespace Acceptance.Chaos;

/// <summary>An instance as the edge's snapshot has it.</summary>
/// <param name="Target">Its target.</param>
/// <param name="Suffix">Its version.</param>
/// <param name="Pid">Its process; null when none runs.</param>
/// <param name="IsRetained">Whether it stays warm for a while and is then ended.</param>
internal sealed record Deployed(string Target, string Suffix, int? Pid, bool IsRetained)
{
    /// <summary>The instances of a state folder.</summary>
    public static IReadOnlyList<Deployed> In(string home)
    {
        var file = Path.Combine(home, "edge", "state.json");
        if (!File.Exists(file))
            return [];

        using var snapshot = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. snapshot.RootElement.GetProperty("instances").EnumerateArray().Select(Read)];
    }

    private static Deployed Read(JsonElement instance)
    {
        var id = instance.GetProperty("spec").GetProperty("id");
        return new Deployed(
            id.GetProperty("target").GetString()!,
            id.GetProperty("suffix").GetString()!,
            instance.TryGetProperty("process", out var process) ? process.GetProperty("pid").GetInt32() : null,
            instance.TryGetProperty("retainedUntil", out _));
    }
}
