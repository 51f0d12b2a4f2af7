using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>What <c>docker tag</c> names anew.</summary>
[Command(Type = typeof(DockerTasks), Command = nameof(DockerTasks.DockerTag), Arguments = "tag")]
public partial class DockerTagSettings : DockerOptionsBase
{
    /// <summary>The image.</summary>
    [Argument(Format = "{value}", Position = -2)]
    public string? SourceImage => Get<string>(nameof(SourceImage));

    /// <summary>Its new name.</summary>
    [Argument(Format = "{value}", Position = -1)]
    public string? TargetImage => Get<string>(nameof(TargetImage));
}
