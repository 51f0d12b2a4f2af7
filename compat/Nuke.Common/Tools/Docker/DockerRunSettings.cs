using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>How <c>docker run</c> runs a container.</summary>
[Command(Type = typeof(DockerTasks), Command = nameof(DockerTasks.DockerRun), Arguments = "run")]
public partial class DockerRunSettings : DockerOptionsBase
{
    /// <summary>The image.</summary>
    [Argument(Format = "{value}", Position = -3)]
    public string? Image => Get<string>(nameof(Image));

    /// <summary>The command, instead of the image's own.</summary>
    [Argument(Format = "{value}", Position = -2)]
    public string? Command => Get<string>(nameof(Command));

    /// <summary>The arguments of the command.</summary>
    [Argument(Format = "{value}", Position = -1, Separator = " ")]
    public IReadOnlyList<string> Args => Get<string[]>(nameof(Args)) ?? [];

    /// <summary>Leaves the container running.</summary>
    [Argument(Format = "--detach")]
    public bool? Detach => Get<bool?>(nameof(Detach));

    /// <summary>Removes the container when it ends.</summary>
    [Argument(Format = "--rm")]
    public bool? Rm => Get<bool?>(nameof(Rm));

    /// <summary>Puts an init process before the command.</summary>
    [Argument(Format = "--init")]
    public bool? Init => Get<bool?>(nameof(Init));

    /// <summary>Keeps standard input open.</summary>
    [Argument(Format = "--interactive")]
    public bool? Interactive => Get<bool?>(nameof(Interactive));

    /// <summary>Gives the command a terminal.</summary>
    [Argument(Format = "--tty")]
    public bool? Tty => Get<bool?>(nameof(Tty));

    /// <summary>Ports, as <c>127.0.0.1:8080:80</c>.</summary>
    [Argument(Format = "--publish {value}")]
    public IReadOnlyList<string> Publish => Get<string[]>(nameof(Publish)) ?? [];

    /// <summary>Environment variables, as <c>NAME=value</c>.</summary>
    [Argument(Format = "--env {value}")]
    public IReadOnlyList<string> Env => Get<string[]>(nameof(Env)) ?? [];

    /// <summary>Files of environment variables.</summary>
    [Argument(Format = "--env-file {value}")]
    public IReadOnlyList<string> EnvFile => Get<string[]>(nameof(EnvFile)) ?? [];

    /// <summary>Volumes and folders, as <c>/here:/there:ro</c>.</summary>
    [Argument(Format = "--volume {value}")]
    public IReadOnlyList<string> Volume => Get<string[]>(nameof(Volume)) ?? [];

    /// <summary>The network to join.</summary>
    [Argument(Format = "--network {value}")]
    public string? Network => Get<string>(nameof(Network));

    /// <summary>The folder in the container to work in.</summary>
    [Argument(Format = "--workdir {value}")]
    public string? Workdir => Get<string>(nameof(Workdir));

    /// <summary>The user in the container.</summary>
    [Argument(Format = "--user {value}")]
    public string? User => Get<string>(nameof(User));

    /// <summary>The program, instead of the image's own.</summary>
    [Argument(Format = "--entrypoint {value}")]
    public string? Entrypoint => Get<string>(nameof(Entrypoint));

    /// <summary>Labels, as <c>name=value</c>.</summary>
    [Argument(Format = "--label {value}")]
    public IReadOnlyList<string> Label => Get<string[]>(nameof(Label)) ?? [];

    /// <summary>The platform, such as <c>linux/arm64</c>.</summary>
    [Argument(Format = "--platform {value}")]
    public string? Platform => Get<string>(nameof(Platform));

    /// <summary>Keeps the container's file system from being written.</summary>
    [Argument(Format = "--read-only")]
    public bool? ReadOnly => Get<bool?>(nameof(ReadOnly));

    /// <summary>When the container is started again, such as <c>on-failure:3</c>.</summary>
    [Argument(Format = "--restart {value}")]
    public string? Restart => Get<string>(nameof(Restart));

    /// <summary>The name of the container.</summary>
    [Argument(Format = "--name {value}")]
    public string? Name => Get<string>(nameof(Name));
}
