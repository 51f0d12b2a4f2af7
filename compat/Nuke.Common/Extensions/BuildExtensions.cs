using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>What the attributes of a build's class add to its events.</summary>
internal sealed class BuildExtensions
{
    private readonly IReadOnlyList<IBuildExtension> _all;

    private BuildExtensions(IReadOnlyList<IBuildExtension> all) => _all = all;

    public static BuildExtensions Of(NukeBuild build)
    {
        if (!build.GetType().IsDefined(typeof(BuildExtensionAttributeBase), inherit: true))
            return new([]);
        var attributes = build.GetType().GetCustomAttributes<BuildExtensionAttributeBase>(inherit: true).OrderByDescending(x => x.Priority).ToList();
        attributes.ForEach(x => x.Build = build);
        return new(attributes);
    }

    public void Call<T>(Action<T> call)
        where T : IBuildExtension
    {
        foreach (var extension in _all)
        {
            if (extension is T wanted)
                call(wanted);
        }
    }
}
