namespace Acceptance.Running;

/// <summary>A test that mounts a file system of its own: skipped for who may not, a failure there when peers are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) && Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") != "1")
            Skip = "Only root on Linux can mount a small file system; a full disk is not tested here.";
    }
}
