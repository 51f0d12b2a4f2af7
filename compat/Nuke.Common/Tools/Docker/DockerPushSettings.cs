using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>What <c>docker push</c> brings to a registry.</summary>
[Command(Type = typeof(DockerTasks), Command = nameof(DockerTasks.DockerPush), Arguments = "push")]
public partial class DockerPushSettings : DockerOptionsBase
{
    /// <summary>The name of the image, with its registry and tag.</summary>
    [Argument(Format = "{value}", Position = -1)]
    public string? Name => Get<string>(nameof(Name));

    /// <summary>Takes all tags of the name.</summary>
    [Argument(Format = "--all-tags")]
    public bool? AllTags => Get<bool?>(nameof(AllTags));
}
