using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>How <c>docker login</c> logs in.</summary>
[Command(Type = typeof(DockerTasks), Command = nameof(DockerTasks.DockerLogin), Arguments = "login")]
public partial class DockerLoginSettings : DockerOptionsBase
{
    /// <summary>The registry; default: Docker Hub.</summary>
    [Argument(Format = "{value}", Position = -1)]
    public string? Server => Get<string>(nameof(Server));

    /// <summary>The name to log in with.</summary>
    [Argument(Format = "--username {value}")]
    public string? Username => Get<string>(nameof(Username));

    /// <summary>The password to log in with; masked in all output.</summary>
    [Argument(Format = "--password {value}", Secret = true)]
    public string? Password => Get<string>(nameof(Password));
}
