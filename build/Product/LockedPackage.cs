using System.Text.Json;

namespace Product;

/// <summary>A package that a build needs, at the one version it needs it.</summary>
/// <param name="Id">Its id, in lower case.</param>
/// <param name="Version">Its version, in lower case.</param>
/// <param name="ContentHash">The hash of its content, as a lock file holds it; null where none does.</param>
sealed record LockedPackage(string Id, string Version, string? ContentHash)
{
    /// <value>The name of its file.</value>
    public string FileName => $"{Id}.{Version}.nupkg";

    /// <summary>The packages a lock file names, those that others need included.</summary>
    /// <param name="path">A <c>packages.lock.json</c>.</param>
    public static IReadOnlyList<LockedPackage> InLockFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from framework in document.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.TryGetProperty("contentHash", out _)
               select Of(package.Name, package.Value.GetProperty("resolved").GetString()!, package.Value.GetProperty("contentHash").GetString()),
        ];
    }

    /// <summary>The packages that a project downloads and does not reference: lock files leave them out.</summary>
    /// <param name="assets">The root of its <c>project.assets.json</c>.</param>
    public static IReadOnlyList<LockedPackage> Downloaded(JsonElement assets) =>
    [
        .. from framework in assets.GetProperty("project").GetProperty("frameworks").EnumerateObject()
           where framework.Value.TryGetProperty("downloadDependencies", out _)
           from package in framework.Value.GetProperty("downloadDependencies").EnumerateArray()
           select Of(package.GetProperty("name").GetString()!, Exact(package.GetProperty("version").GetString()!), null),
    ];

    private static LockedPackage Of(string id, string version, string? hash) => new(id.ToLowerInvariant(), version.ToLowerInvariant(), hash);

    // Written as the range from the version to itself.
    private static string Exact(string range) => range.Trim('[', ']').Split(',')[0];
}
