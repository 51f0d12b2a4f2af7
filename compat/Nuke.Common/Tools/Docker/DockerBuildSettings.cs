using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>How <c>docker build</c> builds an image.</summary>
[Command(Type = typeof(DockerTasks), Command = nameof(DockerTasks.DockerBuild), Arguments = "build")]
public partial class DockerBuildSettings : DockerOptionsBase
{
    /// <summary>The folder that is sent to the engine.</summary>
    [Argument(Format = "{value}", Position = -1)]
    public string? Path => Get<string>(nameof(Path));

    /// <summary>The Dockerfile; default: <c>Dockerfile</c> in the folder.</summary>
    [Argument(Format = "--file {value}")]
    public string? File => Get<string>(nameof(File));

    /// <summary>Names of the image, such as <c>app:1.0</c>.</summary>
    [Argument(Format = "--tag {value}")]
    public IReadOnlyList<string> Tag => Get<string[]>(nameof(Tag)) ?? [];

    /// <summary>Values for the Dockerfile's arguments, as <c>NAME=value</c>.</summary>
    [Argument(Format = "--build-arg {value}")]
    public IReadOnlyList<string> BuildArg => Get<string[]>(nameof(BuildArg)) ?? [];

    /// <summary>Labels, as <c>name=value</c>.</summary>
    [Argument(Format = "--label {value}")]
    public IReadOnlyList<string> Label => Get<string[]>(nameof(Label)) ?? [];

    /// <summary>Images whose layers may be used again.</summary>
    [Argument(Format = "--cache-from {value}")]
    public IReadOnlyList<string> CacheFrom => Get<string[]>(nameof(CacheFrom)) ?? [];

    /// <summary>The stage of the Dockerfile to stop at.</summary>
    [Argument(Format = "--target {value}")]
    public string? Target => Get<string>(nameof(Target));

    /// <summary>The platform, such as <c>linux/arm64</c>.</summary>
    [Argument(Format = "--platform {value}")]
    public string? Platform => Get<string>(nameof(Platform));

    /// <summary>The network to join.</summary>
    [Argument(Format = "--network {value}")]
    public string? Network => Get<string>(nameof(Network));

    /// <summary>Where the result goes instead of the image store, such as <c>type=local,dest=out</c>.</summary>
    [Argument(Format = "--output {value}")]
    public string? Output => Get<string>(nameof(Output));

    /// <summary>A secret for the build, as <c>id=name,src=file</c>: the name of a file, not the secret itself.</summary>
    [Argument(Format = "--secret {value}")]
    public string? Secret => Get<string>(nameof(Secret));

    /// <summary>The file that gets the image's id.</summary>
    [Argument(Format = "--iidfile {value}")]
    public string? Iidfile => Get<string>(nameof(Iidfile));

    /// <summary>How progress is written.</summary>
    [Argument(Format = "--progress {value}")]
    public DockerProgressType? Progress => Get<DockerProgressType>(nameof(Progress));

    /// <summary>Uses no layer of an earlier build.</summary>
    [Argument(Format = "--no-cache")]
    public bool? NoCache => Get<bool?>(nameof(NoCache));

    /// <summary>Asks the registry for a newer base image.</summary>
    [Argument(Format = "--pull")]
    public bool? Pull => Get<bool?>(nameof(Pull));

    /// <summary>Writes nothing but the result.</summary>
    [Argument(Format = "--quiet")]
    public bool? Quiet => Get<bool?>(nameof(Quiet));
}
