namespace Acceptance.Running;

/// <summary>A test on NUKE's own packages. They are no peer that could be installed: where no restore has brought them, it is skipped, also in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficialPackagesFactAttribute : FactAttribute
{
    public OfficialPackagesFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Packages, "nuke.common", "10.1.0")))
            Skip = "Nuke.Common 10.1.0 is not restored here; OfficialPackages=true restores it where a feed has it.";
    }

    private static string Packages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
