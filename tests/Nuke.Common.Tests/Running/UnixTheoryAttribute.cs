namespace EngineTests.Running;

/// <summary>A test of what only Linux and macOS have: signals, shells, permissions.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Only on Linux and macOS" : null;
}
