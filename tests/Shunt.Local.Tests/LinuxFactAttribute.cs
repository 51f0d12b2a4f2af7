namespace Shunt.Local.Tests;

/// <summary>A test of what only Linux tells; skipped, and seen to be, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only Linux tells which processes are seen from here.";
    }
}
