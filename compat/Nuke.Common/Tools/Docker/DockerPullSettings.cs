using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>What <c>docker pull</c> gets from a registry.</summary>
[Command(Type = typeof(DockerTasks), Command = nameof(DockerTasks.DockerPull), Arguments = "pull")]
public partial class DockerPullSettings : DockerOptionsBase
{
    /// <summary>The name of the image, with its registry and tag.</summary>
    [Argument(Format = "{value}", Position = -1)]
    public string? Name => Get<string>(nameof(Name));

    /// <summary>Takes all tags of the name.</summary>
    [Argument(Format = "--all-tags")]
    public bool? AllTags => Get<bool?>(nameof(AllTags));

    /// <summary>The platform, such as <c>linux/arm64</c>.</summary>
    [Argument(Format = "--platform {value}")]
    public string? Platform => Get<string>(nameof(Platform));

    /// <summary>Writes nothing but the result.</summary>
    [Argument(Format = "--quiet")]
    public bool? Quiet => Get<bool?>(nameof(Quiet));
}
