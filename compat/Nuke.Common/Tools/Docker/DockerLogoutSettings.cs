using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>Where <c>docker logout</c> logs out.</summary>
[Command(Type = typeof(DockerTasks), Command = nameof(DockerTasks.DockerLogout), Arguments = "logout")]
public partial class DockerLogoutSettings : DockerOptionsBase
{
    /// <summary>The registry; default: Docker Hub.</summary>
    [Argument(Format = "{value}")]
    public string? Server => Get<string>(nameof(Server));
}
