using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Tests;

/// <summary>Instances of the test program.</summary>
internal static class Specs
{
    public const string Old = "aaaaaaaaaaaa";
    public const string New = "bbbbbbbbbbbb";

    public static InstanceId Id(string suffix, string target = "stage") => new(target, "app", suffix);

    public static InstanceSpec Of(string suffix, string logs, string? fault = null, string target = "stage") => new()
    {
        Id = Id(suffix, target),
        Commit = suffix + new string('0', 28),
        Digest = "sha256:" + suffix,
        FileName = DotNetHost.Path,
        Arguments = [Path.Combine(AppContext.BaseDirectory, "Shunt.Edge.Tests.dll")],
        Folder = logs,
        Environment = new Dictionary<string, string> { ["TEST_VERSION"] = suffix, ["TEST_FAULT"] = fault ?? "" },
        LogFile = Path.Combine(logs, suffix + ".log"),
        StopLimit = TimeSpan.FromSeconds(5),
    };
}
