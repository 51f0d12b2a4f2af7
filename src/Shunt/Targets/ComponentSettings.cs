using System.ComponentModel.DataAnnotations;
using Shunt.Hooks;

namespace Shunt.Targets;

/// <summary>A component: what is built, how it is run, and how it is judged. All paths are relative to the repository.</summary>
public sealed record ComponentSettings
{
    /// <summary>How long an instance has to answer its health path with 200, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultHealthLimit = TimeSpan.FromSeconds(30);

    /// <summary>How long requests in flight have to end after a cutover, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultDrainLimit = TimeSpan.FromSeconds(30);

    /// <summary>How long an instance has to end after SIGTERM, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultStopLimit = TimeSpan.FromSeconds(10);

    /// <value>The name in routes: a DNS label of at most 50 characters that does not end in a dash and 12 hex digits.</value>
    public required string Name { get; init; }

    /// <value>The project that is published, such as <c>src/App/App.csproj</c>.</value>
    public required string Project { get; init; }

    /// <value>The projects whose tests run before the image is built.</value>
    public IReadOnlyList<string> UnitTests { get; init; } = [];

    /// <value>The projects whose tests run against the suffixed route before it takes traffic.</value>
    public IReadOnlyList<string> IntegrationTests { get; init; } = [];

    /// <value>
    /// Checks of one's own, programs that run with <c>Lint</c> in the version's tree, such as <c>Hook.Command("licences", "build/hooks/licences.sh")</c>. Each is one of
    /// the version's checks by its name: the manifest and the card name it, and <c>Gate.Checks</c> may ask for it. Default none.
    /// </value>
    public IReadOnlyList<CommandHook> Checks { get; init; } = [];

    /// <value>
    /// The projects whose tests run against the plain route once all traffic is on it; when one fails, the cutover is rolled back. Default
    /// none: then the health path and the version's header must be right there, as they must in any case.
    /// </value>
    public IReadOnlyList<string> SmokeTests { get; init; } = [];

    /// <value>The path that answers 200 when the instance can serve. Default <c>/health</c>.</value>
    [RegularExpression("^/", ErrorMessage = "A path begins with '/', such as /health.")]
    public string HealthPath { get; init; } = "/health";

    /// <value>The path that answers <c>{"component":…,"version":…}</c>. Default null: the process that owns the port vouches for the version.</value>
    [RegularExpression("^/", ErrorMessage = "A path begins with '/', such as /version.")]
    public string? VersionPath { get; init; }

    /// <value>A path whose answer takes a while, for the probe of a cutover to read to its end. Default null: the component streams nothing.</value>
    public string? StreamPath { get; init; }

    /// <value>A path where a WebSocket can be opened, for the probe of a cutover to do so. Default null: the component has none.</value>
    public string? WebSocketPath { get; init; }

    /// <value>As what the embedded platform runs it. Default: as processes. A container needs an image on a base (<c>Environments.Image</c>).</value>
    public InstanceRuntime Runtime { get; init; } = InstanceRuntime.Process;

    /// <value>The variable that tells the instance its port. Default <c>PORT</c>.</value>
    public string PortVariable { get; init; } = "PORT";

    /// <value>The instance's own settings, in which <c>{port}</c> stands for its port and <c>{data}</c> for a folder of this component on this target that outlives versions (in a container <c>/data</c>, where that folder is mounted). No secrets: they are visible to this user's processes.</value>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <value>How its data are saved and migrated; null (the default) for a component whose releases change no data.</value>
    public DataSettings? Data { get; init; }

    /// <value>How long an instance has to become healthy: 1 s to 1 h, default 30 s.</value>
    public TimeSpan HealthLimit { get; init; } = DefaultHealthLimit;

    /// <value>
    /// After how many starts that fail, by a crash or by no healthy answer within <see cref="HealthLimit"/>, a release ends: 1 to 10, default 1.
    /// The version that serves is untouched by each.
    /// </value>
    public int StartAttempts { get; init; } = 1;

    /// <value>How long a cutover waits for requests in flight: 0 to 1 h, default 30 s.</value>
    public TimeSpan DrainLimit { get; init; } = DefaultDrainLimit;

    /// <value>How long an instance has to end after SIGTERM before it is killed: 0 to 10 min, default 10 s.</value>
    public TimeSpan StopLimit { get; init; } = DefaultStopLimit;
}
