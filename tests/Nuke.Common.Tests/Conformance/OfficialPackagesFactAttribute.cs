namespace EngineTests.Conformance;

/// <summary>A test against the packages themselves. They are no peer that could be installed: where no feed has them, it is skipped, also in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficialPackagesFactAttribute : FactAttribute
{
    public OfficialPackagesFactAttribute()
        => Skip = OfficialPackages.Assemblies.Count == 0 ? "Nuke.Common and Nuke.Components are not restored here; OfficialPackages=true restores them where a feed has them." : null;
}
