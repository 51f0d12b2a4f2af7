using Shunt.Local.Posix;

namespace Shunt.Local.Edge;

/// <summary>How the edge's processes run, whatever the settings of whoever starts them.</summary>
internal static class EdgeRuntime
{
    private static readonly (string Name, string Value)[] Settings =
    [
        // A killed process would leave its diagnostics pipe behind in the folder for temporary files.
        ("DOTNET_EnableDiagnostics", "0"),

        // The thread that learns of bytes also deals with them: handing them to another thread costs as much as all the rest.
        ("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1"),

        // No thread of the collector's own that competes for the cores; pauses of these small heaps are short.
        ("DOTNET_gcServer", "0"),
        ("DOTNET_gcConcurrent", "0"),

        // Buffers of as many requests as are served at once: with .NET's own 64, each beyond is the collector's, whose pauses all others wait for.
        ("DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION", "1024"),

        // Code that runs a hundred thousand times a second is worth being compiled for what it sees.
        ("DOTNET_TieredCompilation", "1"),
        ("DOTNET_TieredPGO", "1"),
    ];

    /// <summary>Whether a variable is set for the edge's processes alone; what they start must not run as they do.</summary>
    /// <param name="name">The variable.</param>
    public static bool IsOwn(string name) => Settings.Any(setting => setting.Name == name);

    /// <summary>All variables of an edge's process.</summary>
    public static Dictionary<string, string> Variables()
    {
        var variables = BaseEnvironment.Take();
        foreach (var (name, value) in Settings)
            variables[name] = value;
        return variables;
    }
}
