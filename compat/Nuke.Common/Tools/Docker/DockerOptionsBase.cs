using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>
/// What every docker command has. The client's own options (its configuration, the engine's address) come from the environment:
/// <c>DOCKER_CONFIG</c>, <c>DOCKER_HOST</c>.
/// </summary>
public partial class DockerOptionsBase : ToolOptions;
