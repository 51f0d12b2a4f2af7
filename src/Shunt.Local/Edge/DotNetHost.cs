using System.Runtime.InteropServices;

namespace Shunt.Local.Edge;

/// <summary>The dotnet command of the runtime that runs us, whatever our own executable is.</summary>
internal static class DotNetHost
{
    /// <value>Its absolute path. The runtime is <c>ROOT/shared/Microsoft.NETCore.App/VERSION</c>, the command <c>ROOT/dotnet</c>.</value>
    public static string Path { get; } =
        System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
