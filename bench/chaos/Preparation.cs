using Acceptance.Chaos;
using Acceptance.Running;

namespace Bench.Chaos;

/// <summary>The clone and the images that all rounds share.</summary>
sealed class Preparation : IAsyncDisposable
{
    private readonly Clone? _clone;
    private readonly string? _folder;

    private Preparation(Rehearsal rehearsal, Clone? clone, string? folder)
    {
        Rehearsal = rehearsal;
        _clone = clone;
        _folder = folder;
    }

    /// <value>What was prepared.</value>
    public Rehearsal Rehearsal { get; }

    /// <summary>Clones and builds, or takes what an earlier campaign kept.</summary>
    /// <param name="folder">Where it is kept.</param>
    /// <param name="isKept">Whether it stays afterwards.</param>
    public static async Task<Preparation> MakeAsync(string folder, bool isKept)
    {
        Directory.CreateDirectory(folder);
        var kept = Path.Combine(folder, "rehearsal.json");
        if (File.Exists(kept))
            return new Preparation(Rehearsal.Read(kept), null, null);

        var clone = new Clone();
        await clone.InitializeAsync();
        return new Preparation(await Rehearsal.OfAllAsync(clone, isKept ? kept : null), isKept ? null : clone, isKept ? null : folder);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_clone is not null)
            await _clone.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
